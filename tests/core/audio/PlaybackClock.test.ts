import { describe, expect, it } from 'vitest';
import { PlaybackClock } from '../../../src/core/audio/PlaybackClock';
import type { SpeakerReport } from '../../../src/core/audio/SpeakerReport';

type Edge = Pick<SpeakerReport, 'kind' | 'frame' | 'contextFrame'>;

const edge =
  (kind: Edge['kind']) =>
  (frame: number, contextFrame: number): Edge => ({ kind, frame, contextFrame });
const started = edge('started');
const stopped = edge('stopped');
const flushed = edge('flushed');

function clockWith(...reports: Edge[]): PlaybackClock {
  const clock = new PlaybackClock();
  for (const report of reports) clock.report(report);
  return clock;
}

describe('a playback clock', () => {
  it('stands at 0 before the first sound', () => {
    expect(clockWith().frameAt(5000)).toBe(0);
    const clock = clockWith(started(0, 1000));
    expect(clock.frameAt(999)).toBe(0);
    expect(clock.soundsAt(999)).toBe(false);
  });

  it('runs with the context while sound is rendered', () => {
    const clock = clockWith(started(0, 1000));
    expect([1000, 1001, 9000].map((at) => clock.frameAt(at))).toEqual([0, 1, 8000]);
    expect(clock.soundsAt(1000)).toBe(true);
  });

  it('stands while the queue is dry, and goes on where it stood', () => {
    const clock = clockWith(started(0, 1000), stopped(500, 1500), started(500, 4000));
    expect([1499, 1500, 3999, 4000, 4100].map((at) => clock.frameAt(at))).toEqual([499, 500, 500, 500, 600]);
    expect([1499, 1500, 3999, 4000].map((at) => clock.soundsAt(at))).toEqual([true, false, false, true]);
  });

  it('skips what was flushed', () => {
    const clock = clockWith(started(0, 0), flushed(740, 500), stopped(740, 740), started(9000, 2000));
    expect([739, 740, 1999, 2000, 2010].map((at) => clock.frameAt(at))).toEqual([739, 740, 740, 9000, 9010]);
  });

  it('tells of the past as it was, for the ear is behind', () => {
    const clock = clockWith(started(0, 100), stopped(50, 150), started(50, 300), stopped(90, 340));
    expect(clock.frameAt(120)).toBe(20);
    expect(clock.frameAt(310)).toBe(60);
  });

  it('does not end a sound twice, nor later than it ended', () => {
    const clock = clockWith(started(0, 0), flushed(40, 20), stopped(60, 60));
    expect(clock.frameAt(100)).toBe(40);
  });

  it('takes a flush before any sound', () => {
    expect(clockWith(flushed(0, 0)).frameAt(10)).toBe(0);
  });

  it('stops at the last frame that was queued, though no report has said so yet', () => {
    const clock = clockWith(started(100, 1000));
    clock.queued(600);
    expect([1499, 1500, 9000].map((at) => clock.frameAt(at))).toEqual([599, 600, 600]);
    clock.queued(900);
    expect(clock.frameAt(9000)).toBe(900);
  });

  it('does not go back before a sound whose queueing is told late', () => {
    const clock = clockWith(started(0, 0), stopped(500, 500), started(500, 1000));
    clock.queued(300);
    expect(clock.frameAt(1200)).toBe(500);
  });

  it('knows where sound begins or ends next', () => {
    const clock = clockWith(started(0, 100), stopped(50, 150), started(50, 300), stopped(90, 340));
    expect([0, 99, 100, 149, 150, 299, 300, 339].map((at) => clock.nextChangeAfter(at))).toEqual([
      100, 100, 150, 150, 300, 300, 340, 340,
    ]);
    expect(clock.nextChangeAfter(340)).toBe(Infinity);
    clock.report(started(90, 400));
    expect([340, 400].map((at) => clock.nextChangeAfter(at))).toEqual([400, Infinity]);
    expect(clockWith().nextChangeAfter(0)).toBe(Infinity);
  });

  it('takes no notice of a report that tells of no edge', () => {
    const clock = clockWith(started(0, 0), edge('tuned')(500, 500));
    expect(clock.frameAt(600)).toBe(600);
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
