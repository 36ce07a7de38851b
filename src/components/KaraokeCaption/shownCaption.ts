import type { AlignmentTimeline } from '../../core/state/AlignmentTimeline';
import type { ConversationState } from '../../core/state/ConversationState';
import type { Turn } from '../../core/state/Turn';

/** What a caption shows. */
export interface ShownCaption {
  turnId: string;
  /** All of it, what is still to be spoken included. Starts with the timeline's text. */
  text: string;
  /** The characters that have times; undefined where the turn has none. */
  timeline: AlignmentTimeline | undefined;
  /** True while the turn is open. */
  live: boolean;
  interrupted: boolean;
}

/**
 * What to show: the turn that is heard, else the one that comes in, else the agent's last one. Undefined before any.
 *
 * @param pending True while characters of `timeline` are still to be heard.
 */
export function shownCaption(
  state: Pick<ConversationState, 'liveTurn' | 'turns'>,
  timeline: AlignmentTimeline | undefined,
  pending: boolean,
): ShownCaption | undefined {
  const latest = state.liveTurn ?? state.turns.findLast(({ role }) => role === 'agent');
  const turn = pending ? (turnOf(state, timeline!.turnId) ?? latest) : latest;
  if (!turn) return undefined;
  const aligned = timeline?.turnId === turn.id && timeline.chars.length > 0;
  return {
    turnId: turn.id,
    text: aligned ? continued(timeline.text, wholeText(turn)) : wholeText(turn),
    timeline: aligned ? timeline : undefined,
    live: turn === state.liveTurn,
    interrupted: turn.interruption !== undefined,
  };
}

function turnOf(
  { liveTurn, turns }: Pick<ConversationState, 'liveTurn' | 'turns'>,
  id: string,
): Turn | undefined {
  return liveTurn?.id === id ? liveTurn : turns.findLast((turn) => turn.id === id);
}

function wholeText({ text, interruption }: Turn): string {
  return interruption ? interruption.heardText + interruption.unheardText : text;
}

/** `spoken`, and what follows it in `whole`. A whole that reads otherwise is not known to be what will be said. */
function continued(spoken: string, whole: string): string {
  const begun = spoken.trimStart();
  return whole.startsWith(begun) ? spoken + whole.slice(begun.length) : spoken;
}
