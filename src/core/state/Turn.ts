/** Where the agent's speech was cut. */
export interface Interruption {
  /** What had sounded, by the speaker's own count of frames. */
  heardText: string;
  /** The rest, which was never heard. */
  unheardText: string;
  /** How much sound was heard, in milliseconds. */
  heardMs: number;
}

/** What the agent says it really said. */
export interface Correction {
  original: string;
  corrected: string;
}

/** One side's uninterrupted say. */
export interface Turn {
  /** Stable for the turn's life. */
  id: string;
  /** Turns are sorted by it. Whole numbers but for a turn that became known late. */
  order: number;
  role: 'user' | 'agent';
  /** What was said. After an interruption only what was heard of it. */
  text: string;
  /** `tentative`: the user may be saying this; `streaming`: the agent's text still comes; `final`: no more text. */
  status: 'tentative' | 'streaming' | 'final';
  /** The protocol's id of the exchange, where there is one. */
  eventId: number | undefined;
  /** Milliseconds since the Unix epoch. */
  startedAt: number;
  interruption?: Interruption;
  correction?: Correction;
}
