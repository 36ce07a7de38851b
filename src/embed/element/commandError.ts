import { asJson } from './asJson';
import type { PageWarning } from './PageWarning';

/** What is said of a command event that cannot be obeyed. */
export function commandError(detail: unknown, commands: readonly string[]): PageWarning {
  return {
    option: 'parlando-command',
    what: `The detail of a parlando-command event is ${asJson(detail) ?? 'missing'}.`,
    why: 'There is no such command, so that nothing was done.',
    remedy: `Let detail.command be one of ${commands.join(', ')}.`,
  };
}
