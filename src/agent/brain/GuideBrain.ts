import type { Brain, BrainInput } from './Brain';
import { askBack, askedAbout } from './guide/askBack';
import { pickFresh } from './guide/pickFresh';
import { lastAnswer, restOf } from './guide/takeUp';
import { allIntents } from './intents/allIntents';
import type { Intent, Moment } from './intents/Intent';
import { recognizeIntent } from './recognizeIntent';

/** What a guide may be given. */
export interface GuideBrainOptions {
  /** The date and time of day that it tells. Default: the machine's. */
  now?: () => Date;
  /** From 0 to below 1: which of several phrases it takes, and how the coin falls. Default: `Math.random`. */
  random?: () => number;
}

/**
 * The built-in brain: a small guide to Parlando that knows some sixty things to ask it, and asks back when it is not
 * sure. It keeps nothing between two answers, so one guide can serve any number of conversations.
 */
export class GuideBrain implements Brain {
  readonly name: string = 'the guide to Parlando';
  readonly #now: () => Date;
  readonly #random: () => number;

  constructor({ now = () => new Date(), random = Math.random }: GuideBrainOptions = {}) {
    this.#now = now;
    this.#random = random;
  }

  async *answer(input: BrainInput): AsyncGenerator<string, void, undefined> {
    const isOver = (): boolean => input.signal.aborted;
    if (isOver()) return;
    const moment: Moment = { callTool: input.callTool, now: this.#now, random: this.#random };
    const { request, intent } = this.#understand(input);
    try {
      const text = intent
        ? await this.#textFor(intent, request, input, moment)
        : askBack(request, input.history, this.#random);
      for (const word of text.match(/\S+\s*/g) ?? []) {
        if (isOver()) return;
        yield word;
      }
      if (!isOver()) await intent?.afterwards?.(moment);
    } catch (thrown) {
      // A tool that is waited for rejects when the user interrupts: that is an end, not a failure.
      if (!isOver()) throw thrown;
    }
  }

  /** What is wanted, and the line that says so: "yes" to a guess means what was guessed, said the line before. */
  #understand({ text, history }: BrainInput): { request: string; intent: Intent | undefined } {
    const intent = intentOf(text);
    const asked = askedAbout(history);
    const before = history.findLast(({ role }) => role === 'user')?.text ?? '';
    if (intent?.name === 'yes' && asked) return { request: before, intent: asked };
    const unanswered = history.at(-1)?.role === 'user';
    if (intent?.name === 'continue' && unanswered) return { request: before, intent: intentOf(before) };
    return { request: text, intent };
  }

  async #textFor(intent: Intent, request: string, { history }: BrainInput, moment: Moment): Promise<string> {
    if (intent.name === 'repeat') return lastAnswer(history) ?? this.#chosen(intent.answer, history);
    if (intent.name === 'continue') return restOf(history) ?? this.#chosen(intent.answer, history);
    if (intent.name === 'no' && askedAbout(history)) return 'Then please say it in other words.';
    const { answer } = intent;
    if (typeof answer === 'function') return answer(request);
    return typeof answer === 'object' && 'act' in answer ? answer.act(moment) : this.#chosen(answer, history);
  }

  #chosen(answer: Intent['answer'], history: BrainInput['history']): string {
    if (typeof answer === 'string') return answer;
    return Array.isArray(answer) ? pickFresh(answer as readonly string[], history, this.#random) : '';
  }
}

function intentOf(text: string): Intent | undefined {
  const recognized = recognizeIntent(text);
  return allIntents.find(({ name }) => name === recognized?.intent);
}
