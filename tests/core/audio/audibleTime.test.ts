import { describe, expect, it } from 'vitest';
import { audibleTime, outputDelay } from '../../../src/core/audio/audibleTime';

const latencies = { currentTime: 10, baseLatency: 0.01, outputLatency: 0.04 };
const stamped = (contextTime: number, performanceTime: number): AudioTimestamp => ({
  contextTime,
  performanceTime,
});

describe('the time that is heard', () => {
  it('is the rendered one less what both latencies say', () => {
    expect(audibleTime(latencies, 5000, 5000)).toBeCloseTo(9.95, 9);
  });

  it('runs ahead with the next paint', () => {
    expect(audibleTime(latencies, 5016, 5000)).toBeCloseTo(9.966, 9);
  });

  it('is taken from the output timestamp where that agrees with the latencies', () => {
    const timing = { ...latencies, getOutputTimestamp: () => stamped(9.94, 4995) };
    expect(audibleTime(timing, 5000, 5000)).toBeCloseTo(9.945, 9);
  });

  it('is not taken from a timestamp that lies more than 20 ms off', () => {
    for (const off of [9.9, 9.98]) {
      const timing = { ...latencies, getOutputTimestamp: () => stamped(off, 5000) };
      expect(audibleTime(timing, 5000, 5000)).toBeCloseTo(9.95, 9);
    }
  });

  it.each([[{}], [{ contextTime: 0, performanceTime: 0 }], [{ performanceTime: 5000 }]])(
    'is not taken from an empty timestamp: %j',
    (stamp) => {
      const timing = { ...latencies, getOutputTimestamp: (): AudioTimestamp => stamp };
      expect(audibleTime(timing, 5000, 5000)).toBeCloseTo(9.95, 9);
    },
  );

  it('assumes 20 ms where the browser reports no output latency', () => {
    expect(outputDelay({ currentTime: 0, baseLatency: 0.01 })).toBeCloseTo(0.03, 9);
    expect(outputDelay({ currentTime: 0, baseLatency: 0.01, outputLatency: 0 })).toBeCloseTo(0.03, 9);
    expect(outputDelay({ currentTime: 0 })).toBeCloseTo(0.02, 9);
    expect(outputDelay(latencies)).toBeCloseTo(0.05, 9);
  });
});
