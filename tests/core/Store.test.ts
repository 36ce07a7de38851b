import { describe, expect, it } from 'vitest';
import { Store } from '../../src/core/Store';

describe('a store', () => {
  it('has its value, and tells of each change', () => {
    const store = new Store(1);
    let told = 0;
    store.subscribe(() => told++);
    store.set(2);
    expect([store.get(), told]).toEqual([2, 1]);
  });

  it('tells nobody of a value that it has', () => {
    const store = new Store(Number.NaN);
    let told = 0;
    store.subscribe(() => told++);
    store.set(Number.NaN);
    expect(told).toBe(0);
  });

  it('lets the same listener come twice, and leave once', () => {
    const store = new Store(0);
    let told = 0;
    const listener = (): void => void told++;
    const undo = store.subscribe(listener);
    store.subscribe(listener);
    store.set(1);
    expect(told).toBe(2);
    undo();
    undo();
    store.set(2);
    expect(told).toBe(3);
  });

  it('may be changed, joined and left by who is told', () => {
    const store = new Store(0);
    const seen: number[] = [];
    const undo = store.subscribe(() => {
      undo();
      store.subscribe(() => seen.push(store.get()));
      store.set(store.get() + 1);
    });
    store.set(1);
    expect(store.get()).toBe(2);
    expect(seen).toEqual([2]);
  });

  it('works without its object, as React takes it', () => {
    const { get, subscribe } = new Store('a');
    subscribe(() => undefined)();
    expect(get()).toBe('a');
  });
});
