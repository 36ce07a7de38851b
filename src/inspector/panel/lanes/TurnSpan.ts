/** A turn on the axis of time. */
export interface TurnSpan {
  role: 'user' | 'agent';
  text: string;
  /** In milliseconds of the session's clock. */
  begin: number;
  /** Of a turn that is open: now. */
  end: number;
  isCut: boolean;
}
