/** Where the agent's speech was cut. */
export interface Interruption {
  /** What had sounded, by the speaker's own count of frames. */
  heardText: string;
  /** The rest, which was never heard. */
  unheardText: string;
  /** How much sound was heard, in milliseconds. */
  heardMs: number;
  /** Set where what is spoken reads otherwise than the text, a number say: then the cut is right to a word or so. */
  estimated?: true;
}

/** What the agent says it really said. */
export interface Correction {
  original: string;
  corrected: string;
}

/** A component that the agent wants shown. What its properties are is between you and your agent. */
export interface RichContent {
  id: string;
  component: string;
  props: Readonly<Record<string, unknown>>;
}

/** A file: of the agent's with its address, which is the agent's word: look at it before you open it. */
export type Attachment =
  | { url: string; name: string; mimeType?: string }
  /** Of the user's, as it was called when it was uploaded. */
  | { fileId: string };

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
  /** When the first sound of it was heard, if any was. Milliseconds since the Unix epoch. */
  heardAt?: number;
  /** When it was closed: said, typed, or heard to its end or to the cut. Milliseconds since the Unix epoch. */
  endedAt?: number;
  interruption?: Interruption;
  correction?: Correction;
  /** What the agent thought before it spoke, where it tells. */
  reasoning?: string;
  richContent?: readonly RichContent[];
  attachments?: readonly Attachment[];
  /** What the user thinks of it, as it was sent. */
  feedback?: 'like' | 'dislike';
}
