import type { Status } from '../../../core/state/ConversationState';
import type { CallKind } from '../calls/CallKind';

/** What the widget is for at the moment, and so how it is laid out. */
export type Phase = 'idle' | 'talking' | 'writing' | 'over';

export function phaseOf(status: Status['name'], kind: CallKind): Phase {
  if (status === 'idle') return 'idle';
  if (status === 'ended') return 'over';
  return kind === 'text' ? 'writing' : 'talking';
}
