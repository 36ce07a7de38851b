import { type ErrorMessage, ParlandoError } from '../../core/ParlandoError';
import type { AgentEvents } from './AgentEvents';
import { notLoaded } from './notLoaded';

type Warnings = typeof import('./warnings');

/**
 * Tells what is wrong on the page: in time for who listens only after the element was made, and in the console unless that is prevented.
 *
 * @param option The attribute, or what else was given.
 * @param say The words for it, among those that a page with nothing wrong never loads. Where they cannot be had, that is told.
 */
export async function warnOf(
  element: { tell(name: 'problem', detail: AgentEvents['problem'], cancelable: boolean): boolean },
  option: string,
  say: (words: Warnings) => ErrorMessage,
): Promise<void> {
  try {
    const words = await import('./warnings');
    const error = new ParlandoError('invalid_option', say(words), { details: { option } });
    if (element.tell('problem', { error }, true)) words.warnPage(error);
  } catch (cause) {
    element.tell('problem', { error: notLoaded('warnings', cause) }, true);
  }
}
