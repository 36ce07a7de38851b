import type { BrainInput } from '../Brain';

/** What an answer may look at and use. */
export interface Moment {
  /** What the user said, as it came. */
  readonly text: string;
  readonly history: BrainInput['history'];
  readonly callTool: BrainInput['callTool'];
  readonly now: () => Date;
  readonly random: () => number;
}

/** One thing that people want from the guide, the ways they ask for it, and what it answers. */
export interface Intent {
  readonly name: string;
  /** What it is about, so that it reads well after "Did you mean". No two intents share one. */
  readonly topic: string;
  /** Ways to say it, with bars between them. They are examples to weigh words by, not a list to be matched whole. */
  readonly phrases: string;
  /** A text, several to choose from, or a function that makes one. Spoken English, nothing that cannot be read aloud. */
  readonly answer: string | readonly string[] | ((moment: Moment) => string | Promise<string>);
  /** Done once the whole answer has been given. */
  readonly afterwards?: (moment: Moment) => Promise<void>;
}
