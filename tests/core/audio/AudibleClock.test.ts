import { describe, expect, it } from 'vitest';
import { AudibleClock, type OutputTiming } from '../../../src/core/audio/AudibleClock';
import { ManualClock } from '../../../src/testing';

const stamped = (contextTime: number, performanceTime: number): AudioTimestamp => ({
  contextTime,
  performanceTime,
});

/** A context that has run for 10 s when the clock says 5,000 ms, its latencies 50 ms in all. */
class Output implements OutputTiming {
  readonly clock: ManualClock = new ManualClock();
  baseLatency = 0.01;
  outputLatency: number | undefined = 0.04;
  /** What the browser says instead of the latencies; undefined says nothing. */
  stamp: (() => AudioTimestamp) | undefined;
  /** Seconds by which the context has stood still. */
  stood = 0;

  constructor() {
    this.clock.advance(5000);
  }

  get currentTime(): number {
    return 5 + this.clock.now() / 1000 - this.stood;
  }

  getOutputTimestamp(): AudioTimestamp {
    return this.stamp?.() ?? {};
  }
}

/** What the clock says at each of so many paints, in seconds. */
function painted({ clock }: Output, audible: AudibleClock, count: number): number[] {
  return Array.from({ length: count }, () => {
    clock.advance(1000 / 60);
    return audible.at(clock.now());
  });
}

describe('the moment that is heard', () => {
  it('is the rendered one less what both latencies say', () => {
    const output = new Output();
    expect(new AudibleClock(output, output.clock).at(5000)).toBeCloseTo(9.95, 9);
  });

  it('runs ahead with the next paint', () => {
    const output = new Output();
    expect(new AudibleClock(output, output.clock).at(5016)).toBeCloseTo(9.966, 9);
  });

  it('is taken from the output timestamp where that agrees with the latencies', () => {
    const output = new Output();
    output.stamp = () => stamped(9.94, 4995);
    expect(new AudibleClock(output, output.clock).at(5000)).toBeCloseTo(9.945, 9);
  });

  it('is not taken from a timestamp that lies more than 20 ms off', () => {
    for (const off of [9.9, 9.98]) {
      const output = new Output();
      output.stamp = () => stamped(off, 5000);
      expect(new AudibleClock(output, output.clock).at(5000)).toBeCloseTo(9.95, 9);
    }
  });

  it('is not taken from a timestamp that ran backwards', () => {
    const output = new Output();
    output.stamp = () => stamped(9.96, 5000);
    const audible = new AudibleClock(output, output.clock);
    expect(audible.at(5000)).toBeCloseTo(9.96, 9);
    output.clock.advance(10);
    output.stamp = () => stamped(9.955, 4999);
    // Half of it is the new reading, of the latencies: 9.96.
    expect(audible.at(5010)).toBeCloseTo(9.965, 9);
  });

  it.each([[{}], [{ contextTime: 0, performanceTime: 0 }], [{ performanceTime: 5000 }]])(
    'is not taken from an empty timestamp: %j',
    (stamp) => {
      const output = new Output();
      output.stamp = () => stamp;
      expect(new AudibleClock(output, output.clock).at(5000)).toBeCloseTo(9.95, 9);
    },
  );

  it.each([
    ['0', { outputLatency: 0 }],
    ['nothing', { outputLatency: undefined }],
  ])('is taken to be 20 ms after the base latency where the browser says %s', (_, latency) => {
    const output = Object.assign(new Output(), latency);
    expect(new AudibleClock(output, output.clock).at(5000)).toBeCloseTo(9.97, 9);
  });

  it('needs neither latency nor timestamp', () => {
    const { clock } = new Output();
    expect(new AudibleClock({ currentTime: 10 }, clock).at(5000)).toBeCloseTo(9.98, 9);
  });

  it.each([150, -30])('is moved by the %i ms that the user knows better', (offsetMs) => {
    const output = new Output();
    const audible = new AudibleClock(output, output.clock, () => offsetMs);
    expect(audible.at(5000)).toBeCloseTo(9.95 - offsetMs / 1000, 9);
  });
});

describe('as readings move', () => {
  it('it stands rather than run backwards when the output gets slower, and is right again within 2 s', () => {
    const output = new Output();
    const audible = new AudibleClock(output, output.clock);
    painted(output, audible, 60);
    output.outputLatency = 0.24;
    const times = painted(output, audible, 120);
    times.forEach((time, i) => expect(time).toBeGreaterThanOrEqual(times[i - 1] ?? 0));
    expect(times[8]! - times[0]!).toBe(0);
    expect(times.at(-1)).toBeCloseTo(output.currentTime - 0.25, 2);
  });

  it('it follows a faster output to 40 ms at once, and is right within 2 s', () => {
    const output = new Output();
    output.outputLatency = 0.24;
    const audible = new AudibleClock(output, output.clock);
    painted(output, audible, 60);
    output.outputLatency = 0.04;
    const times = painted(output, audible, 120);
    expect(output.currentTime - 0.05 - times.at(-1)!).toBeLessThan(0.002);
    expect(times[0]).toBeCloseTo(output.currentTime - 119 / 60 - 0.05 - 0.04, 5);
  });

  it('it believes the first reading of another device', () => {
    const output = new Output();
    output.outputLatency = 0.24;
    const audible = new AudibleClock(output, output.clock);
    painted(output, audible, 60);
    output.outputLatency = 0.04;
    audible.forget();
    expect(painted(output, audible, 1)[0]).toBeCloseTo(output.currentTime - 0.05, 9);
  });

  it('it stands within 40 ms while the context stands', () => {
    const output = new Output();
    const audible = new AudibleClock(output, output.clock);
    painted(output, audible, 60);
    const heard = output.currentTime - 0.05;
    for (let i = 0; i < 100; i++) {
      output.stood += 0.01;
      output.clock.advance(10);
      const time = audible.at(output.clock.now());
      expect(time).toBeGreaterThanOrEqual(heard - 1e-9);
      expect(time).toBeLessThanOrEqual(heard + 0.04 + 1e-9);
    }
  });

  it('it is within 3 ms where there is no timestamp and the context moves in steps of 10 ms', () => {
    const output = new Output();
    const { clock } = output;
    const stepping: OutputTiming = {
      baseLatency: 0.01,
      outputLatency: 0.15,
      get currentTime() {
        return Math.floor(output.currentTime * 100 + 1e-6) / 100;
      },
    };
    const audible = new AudibleClock(stepping, clock);
    for (let i = 0; i < 300; i++) {
      clock.advance(7);
      const offMs = (audible.at(clock.now()) - (output.currentTime - 0.16)) * 1000;
      if (i > 20) expect(Math.abs(offMs)).toBeLessThan(3);
    }
  });

  it('it says less of the present than of the paint to come, and never goes back for either', () => {
    const output = new Output();
    const audible = new AudibleClock(output, output.clock);
    const ahead = audible.at(5016);
    expect(audible.at(5000)).toBeCloseTo(ahead - 0.016, 9);
    output.outputLatency = 0.1;
    output.clock.advance(8);
    expect(audible.at(5016)).toBe(ahead);
  });
});
