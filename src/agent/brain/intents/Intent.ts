import type { BrainInput } from '../Brain';

/** What an answer may use that is neither fixed nor in the request. */
export interface Moment {
  readonly callTool: BrainInput['callTool'];
  readonly now: () => Date;
  readonly random: () => number;
}

/** An answer for which something has to be done or looked up. */
export interface Act {
  readonly act: (moment: Moment) => string | Promise<string>;
}

/**
 * Spoken English, nothing that cannot be read aloud: one text, several to choose from, one made of the request alone, or
 * one for which something is done.
 */
export type Answer = string | readonly string[] | ((request: string) => string) | Act;

/** One thing that people want from the guide, the ways they ask for it, and what it answers. */
export interface Intent {
  readonly name: string;
  /** What it is about, so that it reads well after "Did you mean". No two intents share one. */
  readonly topic: string;
  /** Ways to say it, with bars between them. They are examples to weigh words by, not a list to be matched whole. */
  readonly phrases: string;
  readonly answer: Answer;
  /** Done once the whole answer has been given. */
  readonly afterwards?: (moment: Moment) => Promise<void>;
}
