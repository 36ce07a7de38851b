import type { ParlandoError } from '../../core/ParlandoError';
import type { SessionOptions } from '../../core/session/SessionOptions';
import type { AgentActivity, EndReason, Status } from '../../core/state/ConversationState';
import type { ToolCall } from '../../core/state/ToolCall';
import type { Turn } from '../../core/state/Turn';

/** What `event.detail` is, by the event's name after `parlando-`. All of them bubble, also out of a shadow root. */
export interface AgentEvents {
  /**
   * Before a call connects. `options` may be changed, and client tools added to `options.clientTools`; `preventDefault()` calls
   * the call off.
   */
  call: { options: SessionOptions };
  /** The connection changed, or what the agent does. */
  status: { status: Status; agent: AgentActivity; conversationId: string | undefined };
  /** A turn is final: said, typed, or cut off where the user interrupted. */
  message: { turn: Turn };
  /** A tool was called, or its call went on: once for each change of `call.status`. */
  'tool-call': { call: ToolCall };
  /** Something went wrong, in a call or with an attribute; whether a call lives says `status`. */
  problem: { error: ParlandoError };
  /** Exactly once for each call that was started. */
  end: { reason: EndReason; conversationId: string | undefined };
}
