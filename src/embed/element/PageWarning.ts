import type { ErrorMessage } from '../../core/ParlandoError';

/** What is wrong on the page: the words of an `invalid_option`, and what they are about. */
export interface PageWarning extends ErrorMessage {
  /** The attribute, or what else was given. */
  option: string;
}
