import { describe, expect, it } from 'vitest';
import { ContextKeeper, type KeptContext, type OutputState } from '../../../src/core/audio/ContextKeeper';
import { ManualClock } from '../../../src/testing';
import { ManualPage } from './ManualPage';

/** A context that does what browser and system let it. */
class ManualContext implements KeptContext {
  state = 'suspended';
  /** What `resume` meets: a browser that waits for a gesture never answers, a system that is on the phone refuses. */
  allows: 'all' | 'nothing' | 'refuses' = 'all';
  stalled = false;
  resumed = 0;
  suspended = 0;
  readonly #clock: ManualClock;
  readonly #listeners: Set<() => void> = new Set();
  #stoodAt = 0;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  get currentTime(): number {
    return this.stalled ? this.#stoodAt : this.#clock.now() / 1000;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  stall(): void {
    this.#stoodAt = this.currentTime;
    this.stalled = true;
  }

  become(state: string): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  resume(): Promise<void> {
    this.resumed++;
    if (this.allows === 'refuses') return Promise.reject(new Error('interrupted'));
    if (this.allows === 'nothing') return new Promise(() => undefined);
    this.#clock.after(10, () => this.become('running'));
    return Promise.resolve();
  }

  suspend(): Promise<void> {
    this.suspended++;
    this.become('suspended');
    return Promise.resolve();
  }

  addEventListener(_type: 'statechange', listener: () => void, { signal }: { signal: AbortSignal }): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }
}

interface Kept {
  clock: ManualClock;
  context: ManualContext;
  page: ManualPage;
  keeper: ContextKeeper;
  /** Each state that was told. */
  states: OutputState[];
  stalls: number[];
}

/** A context, and what keeps it, which looks at it once a second. */
function kept(): Kept {
  const clock = new ManualClock();
  const page = new ManualPage();
  const stalls: number[] = [];
  const keeper = new ContextKeeper(clock, page, () => stalls.push(clock.now()));
  const states: OutputState[] = [];
  keeper.state.subscribe(() => states.push(keeper.state.get()));
  const tick = (): void => {
    keeper.look();
    clock.after(1000, tick);
  };
  clock.after(1000, tick);
  return { clock, page, keeper, states, stalls, context: new ManualContext(clock) };
}

function running(): Kept {
  const all = kept();
  all.keeper.begin(all.context, true);
  all.clock.advance(20);
  return all;
}

describe('a context that is kept', () => {
  it('is started at once, and runs when it says so', () => {
    const { clock, context, keeper, states } = kept();
    keeper.begin(context, true);
    expect(context.resumed).toBe(1);
    expect(states).toEqual([]);
    clock.advance(10);
    expect(states).toEqual(['running']);
    clock.advance(60_000);
    expect(states).toEqual(['running']);
    expect(context.resumed).toBe(1);
  });

  it('is off when the conversation is over, and no longer watched', () => {
    const { clock, context, keeper, page, states } = running();
    keeper.end();
    keeper.end();
    expect(states).toEqual(['running', 'off']);
    expect([context.listeners, page.listeners]).toEqual([0, 0]);
    context.become('suspended');
    clock.advance(10_000);
    expect(context.resumed).toBe(1);
  });

  it('is kept again in the next conversation', () => {
    const { clock, context, keeper, states } = running();
    keeper.end();
    void context.suspend();
    keeper.begin(context, true);
    clock.advance(20);
    expect(states).toEqual(['running', 'off', 'running']);
  });

  it('is begun twice as well as once', () => {
    const { context, keeper, page, states } = running();
    const { listeners } = page;
    keeper.begin(context, true);
    expect([context.listeners, page.listeners]).toEqual([1, listeners]);
    expect(context.resumed).toBe(1);
    expect(states).toEqual(['running']);
  });

  it('needs no page', () => {
    const clock = new ManualClock();
    const context = new ManualContext(clock);
    const keeper = new ContextKeeper(clock, undefined, () => undefined);
    keeper.begin(context, true);
    clock.advance(20);
    expect(keeper.state.get()).toBe('running');
    keeper.end();
  });
});

describe('a context that the browser does not start', () => {
  it('is blocked after a second and a half', () => {
    const { clock, context, keeper, states } = kept();
    context.allows = 'nothing';
    keeper.begin(context, true);
    clock.advance(1499);
    expect(states).toEqual([]);
    clock.advance(1);
    expect(states).toEqual(['blocked']);
  });

  it.each(['pointerup', 'click', 'keydown'])('runs after the next %s', (gesture) => {
    const { clock, context, keeper, page, states } = kept();
    context.allows = 'nothing';
    keeper.begin(context, true);
    clock.advance(2000);
    context.allows = 'all';
    page.emit(gesture);
    clock.advance(10);
    expect(states).toEqual(['blocked', 'running']);
  });

  it('runs when it is resumed', () => {
    const { clock, context, keeper, states } = kept();
    context.allows = 'nothing';
    keeper.begin(context, true);
    clock.advance(2000);
    context.allows = 'all';
    keeper.resume();
    clock.advance(10);
    expect(states).toEqual(['blocked', 'running']);
  });
});

describe('a context that the system takes away', () => {
  it('is started again at once when it was only suspended', () => {
    const { clock, context, states } = running();
    context.become('suspended');
    clock.advance(10);
    expect(states).toEqual(['running', 'interrupted', 'running']);
  });

  it('is interrupted for as long as the system says, and runs when the page is seen again', () => {
    const { clock, context, page, states } = running();
    context.allows = 'refuses';
    context.become('interrupted');
    clock.advance(30_000);
    expect(states).toEqual(['running', 'interrupted']);
    context.allows = 'all';
    page.show(false);
    clock.advance(1000);
    expect(states).toEqual(['running', 'interrupted']);
    page.show(true);
    clock.advance(10);
    expect(states).toEqual(['running', 'interrupted', 'running']);
  });

  it('is interrupted, not blocked, when that comes before it ever ran', () => {
    const { context, keeper, states } = kept();
    context.allows = 'refuses';
    keeper.begin(context, true);
    context.become('interrupted');
    expect(states).toEqual(['interrupted']);
  });

  it('is not fought over when it is not ours, but started with a gesture', () => {
    const { clock, context, keeper, page, states } = kept();
    keeper.begin(context, false);
    clock.advance(20);
    context.become('suspended');
    clock.advance(5000);
    expect(states).toEqual(['running', 'interrupted']);
    page.emit('click');
    clock.advance(10);
    expect(states).toEqual(['running', 'interrupted', 'running']);
  });
});

describe('a context whose time stands still while it says that it runs', () => {
  it('is suspended and started anew within 2 s, and that is told once', () => {
    const { clock, context, states, stalls } = running();
    clock.advance(10_000);
    context.stall();
    clock.advance(2000);
    expect([context.suspended, context.resumed]).toEqual([1, expect.any(Number)]);
    expect(stalls).toHaveLength(1);
    expect(states.slice(0, 2)).toEqual(['running', 'interrupted']);
    context.stalled = false;
    clock.advance(3000);
    expect(states.at(-1)).toBe('running');
    expect(context.suspended).toBe(1);
    clock.advance(60_000);
    expect(stalls).toHaveLength(1);
  });

  it('is tried again while it stands', () => {
    const { clock, context, stalls } = running();
    context.stall();
    clock.advance(20_000);
    expect(context.suspended).toBeGreaterThan(5);
    expect(stalls).toHaveLength(1);
  });

  it('is told, but left alone when it is not ours', () => {
    const { clock, context, keeper, stalls } = kept();
    keeper.begin(context, false);
    clock.advance(5000);
    context.stall();
    clock.advance(3000);
    expect(stalls).toHaveLength(1);
    expect(context.suspended).toBe(0);
  });
});
