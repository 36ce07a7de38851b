import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/testing';

describe('a manual clock', () => {
  it('moves only when told, and tells the date with the time', () => {
    const clock = new ManualClock(1000);
    expect([clock.now(), clock.date()]).toEqual([0, 1000]);
    clock.advance(20);
    expect([clock.now(), clock.date()]).toEqual([20, 1020]);
    expect(new ManualClock().date()).toBe(Date.UTC(2026, 0, 1));
  });

  it('fires timers in the order of their times, each at its own time', () => {
    const clock = new ManualClock();
    const fired: [string, number][] = [];
    const timer = (name: string, ms: number): void =>
      void clock.after(ms, () => fired.push([name, clock.now()]));
    timer('c', 30);
    timer('a', 10);
    timer('b1', 20);
    timer('b2', 20);
    timer('never', 31);
    clock.advance(30);
    expect(fired).toEqual([
      ['a', 10],
      ['b1', 20],
      ['b2', 20],
      ['c', 30],
    ]);
    expect(clock.now()).toBe(30);
  });

  it('fires what a timer sets, if it falls due on the way', () => {
    const clock = new ManualClock();
    const fired: number[] = [];
    const again = (): void => void clock.after(10, () => (fired.push(clock.now()), again()));
    again();
    clock.advance(35);
    expect(fired).toEqual([10, 20, 30]);
  });

  it('takes a time in the past for now', () => {
    const clock = new ManualClock();
    let fired = false;
    clock.after(-5, () => (fired = true));
    expect(fired).toBe(false);
    clock.advance(0);
    expect(fired).toBe(true);
  });

  it('fires nothing that was undone, also by another timer', () => {
    const clock = new ManualClock();
    let fired = 0;
    const undo = clock.after(10, () => fired++);
    undo();
    const late = clock.after(20, () => fired++);
    clock.after(15, late);
    clock.advance(100);
    undo();
    expect(fired).toBe(0);
  });
});
