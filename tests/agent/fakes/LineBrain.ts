import type { Brain, BrainInput } from '../../../src/agent/brain/Brain';

/** Thinks what a function tells it to, and remembers what it was asked. */
export class LineBrain implements Brain {
  readonly name = 'a line';
  readonly asked: BrainInput[] = [];
  readonly #answer: (input: BrainInput) => string | AsyncIterable<string>;

  constructor(
    answer: (input: BrainInput) => string | AsyncIterable<string> = ({ text }) => `You said ${text}.`,
  ) {
    this.#answer = answer;
  }

  async *answer(input: BrainInput): AsyncGenerator<string, void, undefined> {
    this.asked.push(input);
    const answer = this.#answer(input);
    if (typeof answer === 'string') yield answer;
    else yield* answer;
  }
}
