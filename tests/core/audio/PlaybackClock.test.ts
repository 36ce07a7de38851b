import { describe, expect, it } from 'vitest';
import { PlaybackClock } from '../../../src/core/audio/PlaybackClock';
import type { SpeakerReport } from '../../../src/core/audio/SpeakerReport';

const started = (frame: number, contextFrame: number): SpeakerReport => ({
  kind: 'started',
  frame,
  contextFrame,
  underruns: 0,
  targetMs: 40,
});
const stopped = (frame: number, contextFrame: number): SpeakerReport => ({
  kind: 'stopped',
  frame,
  contextFrame,
});

function clockWith(...reports: SpeakerReport[]): PlaybackClock {
  const clock = new PlaybackClock();
  for (const report of reports) clock.report(report);
  return clock;
}

describe('a playback clock', () => {
  it('stands at 0 before the first sound', () => {
    expect(clockWith().frameAt(5000)).toBe(0);
    expect(clockWith().rendering).toBe(false);
    const clock = clockWith(started(0, 1000));
    expect(clock.frameAt(999)).toBe(0);
    expect(clock.soundsAt(999)).toBe(false);
  });

  it('runs with the context while sound is rendered', () => {
    const clock = clockWith(started(0, 1000));
    expect([1000, 1001, 9000].map((at) => clock.frameAt(at))).toEqual([0, 1, 8000]);
    expect(clock.rendering).toBe(true);
    expect(clock.soundsAt(1000)).toBe(true);
  });

  it('stands while the queue is dry, and goes on where it stood', () => {
    const clock = clockWith(started(0, 1000), stopped(500, 1500), started(500, 4000));
    expect([1499, 1500, 3999, 4000, 4100].map((at) => clock.frameAt(at))).toEqual([499, 500, 500, 500, 600]);
    expect([1499, 1500, 3999, 4000].map((at) => clock.soundsAt(at))).toEqual([true, false, false, true]);
  });

  it('skips what was flushed', () => {
    const clock = clockWith(
      started(0, 0),
      { kind: 'flushed', frame: 740 },
      stopped(740, 740),
      started(9000, 2000),
    );
    expect([739, 740, 1999, 2000, 2010].map((at) => clock.frameAt(at))).toEqual([739, 740, 740, 9000, 9010]);
  });

  it('tells of the past as it was, for the ear is behind', () => {
    const clock = clockWith(started(0, 100), stopped(50, 150), started(50, 300), stopped(90, 340));
    expect(clock.frameAt(120)).toBe(20);
    expect(clock.frameAt(310)).toBe(60);
    expect(clock.rendering).toBe(false);
  });

  it('does not end a sound twice, nor later than it ended', () => {
    const clock = clockWith(started(0, 0), { kind: 'flushed', frame: 40 }, stopped(60, 60));
    expect(clock.frameAt(100)).toBe(40);
  });

  it('takes a flush before any sound', () => {
    expect(clockWith({ kind: 'flushed', frame: 0 }).frameAt(10)).toBe(0);
  });

  it('knows the last minutes after ten thousand holes', () => {
    const clock = new PlaybackClock();
    for (let i = 0; i < 10_000; i++) {
      clock.report(started(i * 10, i * 100));
      clock.report(stopped(i * 10 + 10, i * 100 + 10));
    }
    expect(clock.frameAt(999_905)).toBe(99_995);
    expect(clock.frameAt(990_005)).toBe(99_005);
  });
});
