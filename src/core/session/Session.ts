import { type ClientMessage, encode } from '../protocol/ClientMessage';
import { findAgentTurn } from '../state/turns';
import { withFeedback } from '../state/withFeedback';
import type { Attempt } from './Attempt';
import type { ClientTool } from './ClientTool';
import { messageTooLarge, nothingToSend, notConnected } from './misuseErrors';
import { SessionLife } from './SessionLife';

export type { SessionParts } from './SessionLife';

/** What one frame may carry, by the protocol. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024;

/**
 * A conversation with an agent, one attempt at a time. Making one does nothing; `startSession` acts, `endSession` is
 * always safe, and starting again works. All that happens is in `state`.
 */
export class Session extends SessionLife {
  /**
   * Says something in text. Throws `not_connected`, and `message_too_large` above 16 MiB.
   *
   * @param options.richContentId Of the rich content whose button was pressed, where that is how it came.
   */
  sendUserMessage(text: string, options: { richContentId?: string } = {}): void {
    const { richContentId: rich_content_id } = options;
    this.#send({ type: 'user_message', text, ...(rich_content_id && { rich_content_id }) });
    this.dispatch({ type: 'typed', text });
  }

  /**
   * Says something with a file, or gives the file alone. Throws as `sendUserMessage` does, and `invalid_option` with neither.
   *
   * @param message.fileId What the service has called the file when it was uploaded.
   */
  sendMultimodalMessage(message: { text?: string; fileId?: string }): void {
    const { text = '', fileId: file_id } = message;
    if (!text && !file_id) throw nothingToSend('text or fileId');
    this.#send({
      type: 'multimodal_message',
      text: text ? { type: 'user_message', text } : null,
      file: file_id ? { type: 'file_input', file_id } : null,
    });
    this.dispatch({ type: 'typed', text, ...(file_id && { attachments: [{ fileId: file_id }] }) });
  }

  /**
   * Tells the agent's makers how the user likes an answer; `null` takes it back. Throws `not_connected`, and `invalid_option`
   * while there is nothing to like.
   *
   * @param eventId Of the turn. Default: the agent's latest.
   */
  sendFeedback(score: 'like' | 'dislike' | null, eventId?: number): void {
    this.#requireLine();
    const event_id = eventId ?? findAgentTurn(this.state.get(), () => true)?.eventId;
    if (event_id === undefined) throw nothingToSend('eventId');
    this.#send({ type: 'feedback', event_id, score });
    this.dispatch({ type: 'change', change: withFeedback(this.state.get(), event_id, score) });
  }

  /** Answers a call in `state.toolCalls` that awaits approval. Does nothing once that is answered or lapsed. */
  sendMCPToolApprovalResult(toolCallId: string, isApproved: boolean): void {
    this.late.tools(({ settleCall }) => settleCall(this.state.get(), toolCallId, isApproved));
  }

  /** Tells the agent that the user is busy, typing say, so that it does not speak. Throws `not_connected`. */
  registerUserActivity(): void {
    this.#send({ type: 'user_activity' });
  }

  /**
   * Tells the agent a fact that the user did not say. Throws `not_connected`, and `message_too_large` above 16 MiB.
   *
   * @param options.contextId Of updates with one id the agent keeps the latest.
   */
  sendContextualUpdate(text: string, options: { contextId?: string } = {}): void {
    const { contextId: context_id } = options;
    this.#send({ type: 'contextual_update', text, ...(context_id !== undefined && { context_id }) });
  }

  /**
   * Silences the agent, here alone: its turn is cut at what was heard, and what still comes of it is void until it says
   * something new. The agent is not told, as the protocol has no word for that. Does nothing while it says nothing.
   */
  interrupt(): void {
    const { liveTurn } = this.state.get();
    if (liveTurn) this.attempt?.interrupt(liveTurn.eventId!);
  }

  /** Adds a client tool, and returns its undo. Throws `tool_duplicate` when the name is taken. */
  registerTool(name: string, tool: ClientTool): () => void {
    return this.tools.register(name, tool, this.options.clientTools);
  }

  /** Forgets the transcript. */
  clearTranscript(): void {
    this.dispatch({ type: 'cleared' });
  }

  #send(message: ClientMessage): void {
    const attempt = this.#requireLine();
    const bytes = new TextEncoder().encode(encode(message)).length;
    if (bytes > MAX_FRAME_BYTES) throw messageTooLarge(bytes, MAX_FRAME_BYTES);
    attempt.send(message);
  }

  #requireLine(): Attempt {
    const { name } = this.state.get().status;
    // The line may be closed while the agent's last words still sound.
    if (name === 'connected' && this.attempt?.line.isOpen) return this.attempt;
    throw notConnected(name === 'connected' ? 'ended' : name);
  }
}
