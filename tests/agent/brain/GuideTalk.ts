import type { BrainInput, Line, ToolOutcome } from '../../../src/agent/brain/Brain';
import { GuideBrain } from '../../../src/agent/brain/GuideBrain';

/** A talk with the guide, as the agent leads it, with the page's tools played by the test. */
export class GuideTalk {
  readonly history: Line[] = [];
  readonly calls: { name: string; parameters: Record<string, unknown>; spokenBefore: string }[] = [];
  outcome: ToolOutcome | undefined = { result: 'Demo', isError: false };
  random = 0;
  now: Date = new Date(2026, 10, 22, 15, 10);
  readonly #guide: GuideBrain = new GuideBrain({ now: () => this.now, random: () => this.random });
  #spoken = '';

  /** Says something to the guide, hears it out, and gives its whole answer. */
  async ask(text: string): Promise<string> {
    return this.askUntil(text, () => false);
  }

  /** The same, but interrupts as soon as `enough` is true of what was said. */
  async askUntil(text: string, enough: (said: string) => boolean): Promise<string> {
    const controller = new AbortController();
    this.#spoken = '';
    for await (const piece of this.#guide.answer(this.input(text, controller.signal))) {
      this.#spoken += piece;
      if (enough(this.#spoken)) controller.abort();
    }
    this.history.push({ role: 'user', text });
    if (this.#spoken !== '') this.history.push({ role: 'agent', text: this.#spoken });
    return this.#spoken;
  }

  input(text: string, signal: AbortSignal): BrainInput {
    return {
      text,
      history: [...this.history],
      context: [],
      signal,
      callTool: (name, parameters) => {
        this.calls.push({ name, parameters, spokenBefore: this.#spoken });
        const { outcome } = this;
        if (outcome) return Promise.resolve(outcome);
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason as Error)),
        );
      },
    };
  }
}
