import { type ReadableStore, Store } from '../../../core/Store';

/** Where an acceptance is kept; a page in a strict sandbox has none. */
export interface ConsentMemory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What there is to agree to. */
export interface Terms {
  /** The terms themselves, or the address where they are to be read. */
  text: string;
  /** Whose terms: an acceptance is remembered for each agent by itself. */
  owner: string;
  /** Whether an acceptance holds for later visits too. */
  remembered: boolean;
}

interface Waiting {
  go: () => void;
  declined: () => void;
}

/**
 * Whether the user agrees to the terms, asked for before anything is opened. Nothing is stored before they are accepted, and nothing at all
 * unless they are to be remembered. Other terms are asked for anew.
 */
export class Consent {
  readonly #terms: () => Terms | undefined;
  readonly #memory: () => ConsentMemory;
  readonly #asks: Store<boolean> = new Store(false);
  #accepted: Terms | undefined;
  #waiting: Waiting[] = [];

  /** @param memory Asked for when it is needed: only to look at it throws where storage is forbidden. */
  constructor(terms: () => Terms | undefined, memory: () => ConsentMemory = () => localStorage) {
    this.#terms = terms;
    this.#memory = memory;
  }

  /** True while an answer is awaited. */
  get asks(): ReadableStore<boolean> {
    return this.#asks;
  }

  get terms(): Terms | undefined {
    return this.#terms();
  }

  /** True when there is nothing to agree to, or it was agreed to. */
  get isGiven(): boolean {
    const terms = this.#terms();
    if (!terms) return true;
    const { text, owner, remembered } = terms;
    const accepted = this.#accepted?.owner === owner ? this.#accepted.text : undefined;
    return accepted === text || (remembered && this.#recall(terms) === text);
  }

  /** Goes on at once where there is consent, and otherwise in the press that gives it, so that sound may begin there. */
  whenGiven(go: () => void, declined: () => void): void {
    if (this.isGiven) return go();
    this.#waiting.push({ go, declined });
    this.#asks.set(true);
  }

  accept(): void {
    const terms = this.#terms();
    this.#accepted = terms;
    if (terms?.remembered) this.#keep(terms);
    this.#settle('go');
  }

  /** Does nothing while nobody is asked. */
  decline(): void {
    this.#settle('declined');
  }

  #settle(answer: keyof Waiting): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#asks.set(false);
    for (const one of waiting) one[answer]();
  }

  #recall(terms: Terms): string | null {
    try {
      return this.#memory().getItem(keyOf(terms));
    } catch {
      return null;
    }
  }

  #keep(terms: Terms): void {
    try {
      this.#memory().setItem(keyOf(terms), terms.text);
    } catch {
      // Then it holds for as long as the page.
    }
  }
}

function keyOf({ owner }: Terms): string {
  return `parlando-consent ${owner}`;
}
