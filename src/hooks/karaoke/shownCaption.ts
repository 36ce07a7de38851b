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
  /** How many code units were heard of a turn that is over. */
  heardLength: number;
}

/**
 * What to show: the turn that is heard, else the one that comes in, else the agent's last one. Undefined before any.
 *
 * @param pending True while sound of `timeline` is still to be heard.
 * @param turnId Of the turn that is wanted instead.
 */
export function shownCaption(
  state: Turns,
  timeline: AlignmentTimeline | undefined,
  pending: boolean,
  turnId?: string,
): ShownCaption | undefined {
  const turn = turnId === undefined ? heardOrLatest(state, pending && timeline) : turnOf(state, turnId);
  if (!turn) return undefined;
  const sounds = timeline?.turnId === turn.id && timeline.end > timeline.begin;
  const text = sounds ? continued(timeline.text, wholeText(turn)) : wholeText(turn);
  return {
    turnId: turn.id,
    text,
    timeline: sounds ? timeline : undefined,
    live: turn === state.liveTurn,
    interrupted: turn.interruption !== undefined,
    heardLength: turn.interruption?.heardText.length ?? text.length,
  };
}

type Turns = Pick<ConversationState, 'liveTurn' | 'turns'>;

function heardOrLatest(state: Turns, heard: AlignmentTimeline | false | undefined): Turn | undefined {
  const latest = state.liveTurn ?? state.turns.findLast(({ role }) => role === 'agent');
  return heard ? (turnOf(state, heard.turnId) ?? latest) : latest;
}

function turnOf({ liveTurn, turns }: Turns, id: string): Turn | undefined {
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
