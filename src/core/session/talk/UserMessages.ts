import { type ErrorCode, type ErrorDetails, ParlandoError } from '../../ParlandoError';
import { type ClientMessage, encode } from '../../protocol/ClientMessage';
import { findAgentTurn } from '../../state/turns';
import { withFeedback } from '../../state/withFeedback';
import type { Attempt } from '../Attempt';
import { changeByTalk } from './changeByTalk';

/** What one frame may carry, by the protocol. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024;

/** What a user says to a connected agent other than by voice; `Session` says what each is for. */
export class UserMessages {
  readonly #attempt: Attempt;

  constructor(attempt: Attempt) {
    this.#attempt = attempt;
  }

  /** Throws `message_too_large`. */
  send(message: ClientMessage): void {
    const bytes = new TextEncoder().encode(encode(message)).length;
    if (bytes > MAX_FRAME_BYTES) throw messageTooLarge(bytes);
    this.#attempt.send(message);
  }

  text(text: string, rich_content_id: string | undefined): void {
    this.send({ type: 'user_message', text, ...(rich_content_id && { rich_content_id }) });
    changeByTalk(this.#attempt, { type: 'typed', text });
  }

  /** Throws `invalid_option` when there is neither. */
  multimodal({ text = '', fileId: file_id }: { text?: string; fileId?: string }): void {
    if (!text && !file_id) throw nothingToSend('text or fileId');
    this.send({
      type: 'multimodal_message',
      text: text ? { type: 'user_message', text } : null,
      file: file_id ? { type: 'file_input', file_id } : null,
    });
    const attachments = file_id && { attachments: [{ fileId: file_id }] };
    changeByTalk(this.#attempt, { type: 'typed', text, ...attachments });
  }

  /** Throws `invalid_option` when there is no turn to like. */
  feedback(score: 'like' | 'dislike' | null, eventId?: number): void {
    const { dispatch, state } = this.#attempt.context;
    const event_id = eventId ?? findAgentTurn(state(), () => true)?.eventId;
    if (event_id === undefined) throw nothingToSend('eventId');
    this.send({ type: 'feedback', event_id, score });
    dispatch({ type: 'change', change: withFeedback(state(), event_id, score) });
  }

  contextualUpdate(text: string, context_id: string | undefined): void {
    this.send({ type: 'contextual_update', text, ...(context_id !== undefined && { context_id }) });
  }
}

function messageTooLarge(bytes: number): ParlandoError {
  return unsent(
    'message_too_large',
    { bytes, maxBytes: MAX_FRAME_BYTES },
    `The message has ${bytes} bytes, not ${MAX_FRAME_BYTES} at most.`,
    'Send less.',
  );
}

function nothingToSend(option: string): ParlandoError {
  return unsent('invalid_option', { option }, `There is no ${option}.`, `Give ${option} first.`);
}

function unsent<C extends ErrorCode>(
  code: C,
  details: ErrorDetails[C],
  what: string,
  remedy: string,
): ParlandoError {
  return new ParlandoError(code, { what, why: 'Nothing reaches the agent.', remedy }, { details });
}
