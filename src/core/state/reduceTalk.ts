import type { ServerMessage } from '../protocol/ServerMessage';
import type { ConversationState } from './ConversationState';
import { reduceMessage } from './reduceMessage';
import type { Attachment } from './Turn';
import { openTurn, placeUser } from './turns';

/** Something was said that is more than sound. */
export type TalkEvent =
  /** A message of the agent. Audio comes without its bytes, and only when it was not void. */
  | { type: 'message'; message: ServerMessage }
  /** The user typed something, or gave a file. */
  | { type: 'typed'; text: string; attachments?: readonly Attachment[] };

/** The state after something was said. The same state where that changes nothing. */
export function reduceTalk(state: ConversationState, event: TalkEvent, at: number): ConversationState {
  if (event.type === 'message') return reduceMessage(state, event.message, at);
  const { type: _, ...said } = event;
  const [turn, next] = openTurn(state, {
    role: 'user',
    ...said,
    status: 'final',
    eventId: undefined,
    startedAt: at,
  });
  return placeUser(next, { ...turn, endedAt: at });
}
