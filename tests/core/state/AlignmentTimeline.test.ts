import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireAlignment } from '../../../src/core/protocol/ServerMessage';
import { AlignmentTimeline } from '../../../src/core/state/AlignmentTimeline';

const RATE = 48_000;
const MS = RATE / 1000;

/** Times of characters, in milliseconds. */
interface Times {
  chars: string[];
  startsMs: number[];
  durationsMs: number[];
}

const onTheWire = ({ chars, startsMs, durationsMs }: Times): WireAlignment => ({
  chars,
  char_start_times_ms: startsMs,
  char_durations_ms: durationsMs,
});

/** Characters of 10 ms each. */
const evenly = (text: string, fromMs = 0): Times => ({
  chars: [...text],
  startsMs: [...text].map((_, i) => fromMs + i * 10),
  durationsMs: [...text].map(() => 10),
});

interface Chunk {
  /** How much sound, in milliseconds. */
  ms: number;
  alignment?: Times;
}

/** A timeline of chunks that follow one another from frame `frame` on. */
function timelineOf(chunks: Chunk[], frame = 0): AlignmentTimeline {
  const timeline = new AlignmentTimeline('turn-1', RATE);
  let at = frame;
  for (const { ms, alignment } of chunks) {
    timeline.append({ frame: at, frames: ms * MS }, alignment && onTheWire(alignment));
    at += ms * MS;
  }
  return timeline;
}

const startsMs = (timeline: AlignmentTimeline): number[] => timeline.starts.map((frame) => frame / MS);

describe('times of characters', () => {
  it('count from their chunk', () => {
    const timeline = timelineOf([
      { ms: 30, alignment: evenly('abc') },
      { ms: 20, alignment: evenly('de') },
    ]);
    expect(timeline.text).toBe('abcde');
    expect(startsMs(timeline)).toEqual([0, 10, 20, 30, 40]);
    expect(timeline.ends.map((frame) => frame / MS)).toEqual([10, 20, 30, 40, 50]);
  });

  it('count from where the turn begins in the stream', () => {
    expect(startsMs(timelineOf([{ ms: 30, alignment: evenly('abc') }], 5000 * MS))).toEqual([
      5000, 5010, 5020,
    ]);
  });

  it('may go on from chunk to chunk', () => {
    const timeline = timelineOf(
      [
        { ms: 100, alignment: evenly('abcdefghij') },
        { ms: 100, alignment: evenly('klmnopqrst', 100) },
        { ms: 100, alignment: evenly('uvwxyz', 200) },
      ],
      1000 * MS,
    );
    expect(startsMs(timeline)).toEqual([...timeline.text].map((_, i) => 1000 + i * 10));
  });

  it.each([20, 100, 250])('may go on through chunks of %i ms, with a pause among them', (ms) => {
    // A fifth of a second of words, a pause as long as three chunks, and words again.
    const words = [...evenly('a'.repeat(20)).startsMs, ...evenly('b'.repeat(60), 200 + 3 * ms).startsMs];
    const chunks = Array.from({ length: Math.floor((800 + 3 * ms) / ms) }, (_, i): Chunk => {
      const startsMs = words.filter((start) => start >= i * ms && start < (i + 1) * ms);
      return {
        ms,
        alignment: { chars: startsMs.map(String), startsMs, durationsMs: startsMs.map(() => 10) },
      };
    });
    const timeline = timelineOf(chunks);
    const wrongByMs = timeline.chars.map((start, i) => timeline.starts[i]! / MS - Number(start));
    // Only what comes so early that it might as well count from its chunk is late by that.
    wrongByMs.forEach((wrong, i) => expect(wrong).toBeLessThanOrEqual(words[i]! < 200 ? 80 : 0));
    expect(Math.min(...wrongByMs)).toBe(0);
  });

  it('are not taken to go on because one runs a little over its chunk', () => {
    const timeline = timelineOf([
      { ms: 30, alignment: evenly('abc') },
      { ms: 30, alignment: { chars: ['d', 'e'], startsMs: [30, 80], durationsMs: [10, 10] } },
    ]);
    expect(startsMs(timeline).slice(3)).toEqual([60, 110]);
  });

  it('never run backwards', () => {
    const timeline = timelineOf([
      {
        ms: 100,
        alignment: { chars: ['a', 'b', 'c', 'd'], startsMs: [0, 50, 20, 60], durationsMs: [50, 10, 10, -5] },
      },
      { ms: 50, alignment: { chars: ['e'], startsMs: [-80], durationsMs: [10] } },
    ]);
    expect(startsMs(timeline)).toEqual([0, 50, 50, 60, 60]);
    expect(timeline.ends.map((frame) => frame / MS)).toEqual([50, 60, 60, 60, 70]);
  });

  it('are used as far as there are some', () => {
    const timeline = timelineOf([
      { ms: 30, alignment: { chars: ['a', 'b', 'c'], startsMs: [0, 10], durationsMs: [10] } },
      { ms: 30, alignment: { chars: ['d'], startsMs: [0, 10, 20], durationsMs: [10, 10, 10] } },
      { ms: 30, alignment: { chars: [], startsMs: [], durationsMs: [] } },
      { ms: 30 },
      { ms: 30, alignment: evenly('e') },
    ]);
    expect(timeline.text).toBe('abde');
    expect(startsMs(timeline)).toEqual([0, 10, 30, 120]);
    expect(timeline.ends.map((frame) => frame / MS)).toEqual([10, 10, 40, 130]);
  });

  it('belong to characters of several code units, as they come', () => {
    const timeline = timelineOf([
      { ms: 30, alignment: { chars: ['👋🏽', 'é', ' '], startsMs: [0, 10, 20], durationsMs: [10, 10, 10] } },
    ]);
    expect(timeline.chars).toEqual(['👋🏽', 'é', ' ']);
    expect(timeline.text).toBe('👋🏽é ');
  });

  it('are whole frames', () => {
    const timeline = new AlignmentTimeline('turn-1', 22_050);
    timeline.append(
      { frame: 0, frames: 2205 },
      onTheWire({ chars: ['a', 'b'], startsMs: [0, 33], durationsMs: [33, 33] }),
    );
    expect(timeline.starts).toEqual([0, 728]);
    expect(timeline.ends).toEqual([728, 1456]);
  });
});

describe('the character at a frame', () => {
  const timeline = timelineOf([{ ms: 30, alignment: evenly('abc') }], 1000 * MS);

  it.each([
    [0, -1],
    [999.99, -1],
    [1000, 0],
    [1009.99, 0],
    [1010, 1],
    [1029, 2],
    [9999, 2],
  ])('at %d ms is %i', (ms, index) => {
    expect(timeline.indexAt(ms * MS)).toBe(index);
  });

  it.each([1000, 100_000])('is found among %i by looking at a few of them', (count) => {
    const long = timelineOf([{ ms: count * 10, alignment: evenly('a'.repeat(count)) }]);
    let looks = 0;
    const starts = new Proxy(long.starts, {
      get: (list, key) => {
        if (key !== 'length') looks++;
        return Reflect.get(list, key) as unknown;
      },
    });
    Object.defineProperty(long, 'starts', { value: starts });
    for (const index of [0, 7, count / 2, count - 1]) {
      looks = 0;
      expect(long.indexAt(index * 10 * MS)).toBe(index);
      expect(looks).toBeLessThanOrEqual(Math.ceil(Math.log2(count)) + 1);
    }
  });

  it('is none in an empty timeline', () => {
    expect(new AlignmentTimeline('turn-1', RATE).indexAt(1000)).toBe(-1);
  });

  it('is the last of those that begin together', () => {
    const together = timelineOf([
      { ms: 30, alignment: { chars: ['a', 'b', 'c'], startsMs: [0, 0, 0], durationsMs: [10, 10, 10] } },
    ]);
    expect(together.indexAt(0)).toBe(2);
  });

  it('is what a search from the start would find', () => {
    const chunk = fc.record({
      ms: fc.nat(200),
      alignment: fc.record({
        chars: fc.array(fc.string({ maxLength: 2 }), { maxLength: 6 }),
        startsMs: fc.array(fc.integer({ min: -50, max: 400 }), { maxLength: 6 }),
        durationsMs: fc.array(fc.integer({ min: -50, max: 400 }), { maxLength: 6 }),
      }),
    });
    const property = fc.property(fc.array(chunk, { maxLength: 6 }), fc.nat(60_000), (chunks, frame) => {
      const any = timelineOf(chunks);
      expect(any.indexAt(frame)).toBe(any.starts.findLastIndex((start) => start <= frame));
      expect(any.starts).toEqual([...any.starts].sort((a, b) => a - b));
      expect(any.ends.every((end, i) => end >= any.starts[i]!)).toBe(true);
      expect(any.text.startsWith(any.heardBefore(frame).text)).toBe(true);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });
});

describe('what was heard', () => {
  const timeline = timelineOf([{ ms: 30, alignment: evenly('abc') }, { ms: 20 }], 1000 * MS);

  it.each([
    [0, '', 0],
    [1000, '', 0],
    [1005, 'a', 5],
    [1010, 'a', 10],
    [1020.5, 'abc', 20.5],
    [1040, 'abc', 40],
    [5000, 'abc', 50],
  ])('before a cut at %d ms', (ms, text, heardMs) => {
    expect(timeline.heardBefore(ms * MS)).toEqual({ text, ms: heardMs });
  });

  it('ends with the sound that was queued', () => {
    expect(timeline.end).toBe(1050 * MS);
    expect(new AlignmentTimeline('turn-1', RATE).end).toBe(0);
    expect(new AlignmentTimeline('turn-1', RATE).heardBefore(1000)).toEqual({ text: '', ms: 0 });
  });
});
