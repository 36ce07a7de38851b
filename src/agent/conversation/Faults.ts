/** What may go wrong with a line, on request. All off by default; the metadata always arrives whole. */
export interface Faults {
  /** Milliseconds by which every frame from the agent is late. */
  latencyMs?: number;
  /** Up to so many milliseconds more, at random; the order of frames is kept. */
  jitterMs?: number;
  /** Loses every n-th frame. */
  dropEvery?: number;
  /** Cuts every n-th frame in half, so that it is no JSON. */
  malformedEvery?: number;
  /** Closes so many milliseconds after the metadata. */
  closeAfterMs?: number;
  /** With which code; 1006 cuts the line without a word. Default 1011. */
  closeCode?: number;
  closeReason?: string;
  /** After an interruption the audio of the voided turn goes on arriving, under its old event id, for so long. */
  voidedTurnGoesOnMs?: number;
}
