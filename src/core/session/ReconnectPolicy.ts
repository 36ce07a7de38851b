import type { EndReason } from '../state/ConversationState';

/** Says whether and when a line that was lost is sought again. */
export interface ReconnectPolicy {
  /**
   * Asked before each try.
   *
   * @param attempt Which try it is, from 1. Counts from 1 again after a conversation that held for 10 seconds.
   * @param elapsedMs Since the first loss of the row.
   * @param reason What the last line was lost for: `network`, or an `error` that is retryable.
   * @returns How long to wait, in milliseconds; null to give up, which ends the conversation for that reason.
   */
  delay(attempt: number, elapsedMs: number, reason: EndReason): number | null;
}
