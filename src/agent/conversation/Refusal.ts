import type { Wire } from './Wire';

/** Why the agent closes a line: what the client did, in the protocol's words. */
export interface Refusal {
  /** 1002 operational, 1008 the client broke the contract, 1011 our own fault. */
  code: 1002 | 1008 | 1011;
  errorType: string;
  /** A sentence for people. */
  reason: string;
}

/** Says why, as an `error` and as the reason of the close. */
export function refuse(wire: Wire, { code, errorType, reason }: Refusal): void {
  wire.send({ type: 'error', error_event: { code, message: reason, error_type: errorType, reason } });
  wire.close(code, reason);
}
