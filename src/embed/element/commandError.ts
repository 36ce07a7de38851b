import type { ErrorMessage } from '../../core/ParlandoError';
import { asJson } from './asJson';

/** What is said of a command event that cannot be obeyed. */
export function commandError(detail: unknown, commands: readonly string[]): ErrorMessage {
  return {
    what: `The detail of a parlando-command event is ${asJson(detail) ?? 'missing'}.`,
    why: 'There is no such command, so that nothing was done.',
    remedy: `Let detail.command be one of ${commands.join(', ')}.`,
  };
}
