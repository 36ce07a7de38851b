import type { Clock } from '../../core/Clock';

/**
 * A clock that goes `speed` times as fast as another.
 *
 * @param date What it says now, in milliseconds since the Unix epoch.
 */
export function scaledClock(clock: Clock, speed: number, date: number): Clock {
  const begin = clock.now();
  const elapsed = (at?: number): number => (clock.now(at) - begin) * speed;
  return {
    now: (at) => begin + elapsed(at),
    date: () => date + elapsed(),
    after: (delayMs, callback) => clock.after(delayMs / speed, callback),
  };
}
