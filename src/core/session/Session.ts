import type { ClientTool } from './ClientTool';
import { notConnected } from './notConnected';
import type { UserMessages } from './talk/UserMessages';
import { SessionLife } from './SessionLife';

export type { SessionParts } from './SessionLife';

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
    this.#say((messages) => messages.text(text, options.richContentId));
  }

  /**
   * Says something with a file, or gives the file alone. Throws as `sendUserMessage` does, and `invalid_option` with neither.
   *
   * @param message.fileId What the service has called the file when it was uploaded.
   */
  sendMultimodalMessage(message: { text?: string; fileId?: string }): void {
    this.#say((messages) => messages.multimodal(message));
  }

  /**
   * Tells the agent's makers how the user likes an answer; `null` takes it back. Throws `not_connected`, and `invalid_option`
   * while there is nothing to like.
   *
   * @param eventId Of the turn. Default: the agent's latest.
   */
  sendFeedback(score: 'like' | 'dislike' | null, eventId?: number): void {
    this.#say((messages) => messages.feedback(score, eventId));
  }

  /** Answers a call in `state.toolCalls` of an MCP tool that awaits approval. Does nothing once that is answered or lapsed. */
  sendMCPToolApprovalResult(toolCallId: string, isApproved: boolean): void {
    this.late.tools(({ settleCall }) => settleCall(this.state.get(), toolCallId, isApproved));
  }

  /** Tells the agent that the user is busy, typing say, so that it does not speak. Throws `not_connected`. */
  registerUserActivity(): void {
    this.#say((messages) => messages.send({ type: 'user_activity' }));
  }

  /**
   * Tells the agent a fact that the user did not say. Throws `not_connected`, and `message_too_large` above 16 MiB.
   *
   * @param options.contextId Of updates with one id the agent keeps the latest.
   */
  sendContextualUpdate(text: string, options: { contextId?: string } = {}): void {
    this.#say((messages) => messages.contextualUpdate(text, options.contextId));
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

  #say(say: (messages: UserMessages) => void): void {
    const { attempt } = this;
    const { name } = this.state.get().status;
    // The line may be closed while the agent's last words still sound.
    if (name !== 'connected' || !attempt?.line.isOpen)
      throw notConnected(name === 'connected' ? 'ended' : name);
    // Nobody is connected without this part, so that what is wrong is thrown to the caller.
    this.late.talk(({ UserMessages }) => say(new UserMessages(attempt)));
  }
}
