import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  Endpointer,
  type EndpointerEvent,
  type EndpointerOptions,
} from '../../../src/agent/hearing/Endpointer';
import {
  deepNoise,
  hum,
  join,
  mix,
  recordedSentences,
  type Sentence,
  silence,
  whiteNoise,
  withPeak,
} from './scene';

const MS = 16;

let sentences: Sentence[];
beforeAll(async () => {
  sentences = await recordedSentences();
});

function sentence(text: string): Int16Array {
  return sentences.find((candidate) => candidate.text === text)!.samples;
}

function hear(samples: Int16Array, options?: EndpointerOptions, sizes: number[] = [320]): EndpointerEvent[] {
  const endpointer = new Endpointer(options);
  const events: EndpointerEvent[] = [];
  for (let at = 0, i = 0; at < samples.length; i++) {
    const size = sizes[i % sizes.length]!;
    events.push(...endpointer.push(samples.subarray(at, at + size)));
    at += size;
  }
  return events;
}

/** The bare course of events, in ms: when each start and end was reported, and what it said. */
function course(samples: Int16Array, options?: EndpointerOptions) {
  const endpointer = new Endpointer(options);
  const starts: { at: number; from: number; onset: number }[] = [];
  const ends: { at: number; to: number; reason: string }[] = [];
  for (let at = 0; at < samples.length; at += 160) {
    for (const event of endpointer.push(samples.subarray(at, at + 160))) {
      const now = (at + 160) / MS;
      if (event.type === 'speech-start')
        starts.push({ at: now, from: event.from / MS, onset: event.onset / MS });
      if (event.type === 'speech-end') ends.push({ at: now, to: event.to / MS, reason: event.reason });
    }
  }
  return { starts, ends };
}

/** The samples of each utterance. */
function utterances(events: readonly EndpointerEvent[]): Int16Array[] {
  const all: Int16Array[][] = [];
  for (const event of events) {
    if (event.type === 'speech-start') all.push([event.samples]);
    else if (event.type === 'speech') all.at(-1)!.push(event.samples);
  }
  return all.map((parts) => join(...parts));
}

/** Equal for equal events, and quick to compare. */
function fingerprint(events: readonly EndpointerEvent[]): string {
  return events
    .map((event) => JSON.stringify(event, (_, value) => (value instanceof Int16Array ? value.join() : value)))
    .join('\n');
}

describe('Endpointer', () => {
  it('hears nothing in digital silence', () => {
    expect(hear(silence(5000))).toEqual([]);
  });

  it.each([-70, -55, -40, -25])('hears nothing in steady noise of %s dBFS', (dBFS) => {
    const noises = [whiteNoise(8000, dBFS), deepNoise(8000, dBFS), hum(8000, dBFS)];
    for (const noise of noises) {
      const { starts, ends } = course(noise);
      // One louder than a quiet room's may be taken for speech, once and not for long.
      expect(starts.length).toBeLessThanOrEqual(dBFS > -40 ? 1 : 0);
      expect(ends.length).toBe(starts.length);
    }
  });

  it('hears nothing when a microphone opens with digital silence and goes on with the noise of its room', () => {
    for (const noise of [whiteNoise(3000, -50), deepNoise(3000, -50)]) {
      expect(hear(join(silence(404), noise))).toEqual([]);
    }
  });

  it.each([0, 1, 5, 9])('hears nothing where the noise sets in %s ms after a frame began', (ms) => {
    // So loud that it would be speech, were the frame of its onset taken for the room.
    const room = whiteNoise(3000, -61);
    expect(hear(join(silence(400 + ms), room))).toEqual([]);
    const faint = silence(10);
    faint[159] = 1;
    expect(hear(join(silence(400), faint, room))).toEqual([]);
  });

  it('takes a noise that begins loudly for speech at most once, and for less than two seconds', () => {
    for (const noise of [whiteNoise(8000, -35), deepNoise(8000, -35), hum(8000, -35)]) {
      const { starts, ends } = course(join(whiteNoise(3000, -65), noise));
      expect(starts.length).toBeLessThanOrEqual(1);
      expect(ends.map(({ at }) => at < 5000)).toEqual(starts.map(() => true));
    }
  });

  it.each([5, 20, 39])('takes a click of %s ms for none, in silence and in noise', (ms) => {
    const click = whiteNoise(ms, -10, 5);
    for (const room of [silence(1003), whiteNoise(1003, -55)]) {
      expect(hear(join(room, click, room, click, room))).toEqual([]);
    }
  });

  it('takes a constant offset for none', () => {
    const offset = silence(6000).fill(3000);
    expect(hear(mix(offset, whiteNoise(6000, -65)))).toEqual([]);
    expect(hear(join(silence(1000), offset))).toEqual([]);
    const spoken = join(silence(500), sentence('what can you do'), silence(1000));
    expect(course(mix(spoken, offset)).starts).toHaveLength(1);
  });

  it('finds every recorded sentence once, from -40 to -3 dBFS, in silence and in the noise of a room', () => {
    for (const { text, samples } of sentences) {
      for (const peak of [-40, -20, -3]) {
        const length = samples.length / MS;
        const spoken = join(silence(700), withPeak(samples, peak), silence(1000));
        for (const scene of [spoken, mix(spoken, whiteNoise(length + 1700, -70))]) {
          const { starts, ends } = course(scene);
          expect(starts, `${text} at ${peak} dBFS`).toHaveLength(1);
          expect(ends).toHaveLength(1);
          expect(ends[0]!.to).toBeGreaterThan(700 + length - 350);
          expect(ends[0]!.at).toBeLessThan(700 + length + 500);
        }
      }
    }
  });

  it('reports the start of speech within 150 ms and gives 250 ms from before it', () => {
    const delays = sentences.flatMap(({ samples }) =>
      [-30, -3].map((peak) => {
        const loud = withPeak(samples, peak);
        const begin = loud.findIndex((sample) => Math.abs(sample) > 32768 * 10 ** (peak / 20) * 0.1);
        const scene = mix(join(silence(700), loud, silence(800)), whiteNoise(15_000, -75));
        const { starts } = course(scene);
        expect(starts[0]!.onset - starts[0]!.from).toBe(250);
        expect(starts[0]!.from).toBeLessThan(700 + begin / MS - 150);
        return starts[0]!.at - (700 + begin / MS);
      }),
    );
    expect(Math.max(...delays)).toBeLessThanOrEqual(150);
  });

  it('starts with the first frame when somebody speaks already', () => {
    for (const { samples, text } of sentences) {
      const { starts } = course(join(samples, silence(1000)));
      expect(starts, text).toHaveLength(1);
      expect(starts[0]!.from, text).toBe(0);
    }
  });

  it('gives the utterance without a gap: what was before the onset, the speech and the pause', () => {
    const scene = join(whiteNoise(900, -65), sentence('tell me a long story'), whiteNoise(900, -65, 2));
    const [start] = hear(scene).filter((event) => event.type === 'speech-start');
    const [heard] = utterances(hear(scene));
    expect(heard).toEqual(scene.slice(start!.from, start!.from + heard!.length));
  });

  it('ends an utterance after a pause of the length that it was given', () => {
    const scene = join(silence(500), sentence('stop'), silence(1500));
    for (const pauseMs of [200, 450, 800]) {
      const [end] = course(scene, { pauseMs }).ends;
      expect(end!.at - end!.to).toBe(pauseMs);
      expect(end!.reason).toBe('pause');
    }
  });

  it('keeps an utterance with a shorter pause in one piece, and makes two of one with a longer', () => {
    const [first, second] = [sentence('hello'), sentence('what can you do')];
    const apart = (ms: number) =>
      course(join(whiteNoise(500, -70), first, whiteNoise(ms, -70), second, whiteNoise(900, -70)));
    expect(apart(250).starts).toHaveLength(1);
    const { starts, ends } = apart(900);
    expect(starts).toHaveLength(2);
    expect(starts[1]!.from).toBeGreaterThanOrEqual(ends[0]!.at);
  });

  it('does not let a click lengthen the pause', () => {
    const spoken = join(silence(500), sentence('stop'));
    const [plain] = course(join(spoken, silence(1200))).ends;
    const [clicked] = course(join(spoken, silence(250), whiteNoise(30, -10), silence(1200))).ends;
    expect(clicked).toEqual(plain);
  });

  it('cuts an utterance at the longest length and goes on with the next', () => {
    const long = join(...sentences.slice(0, 6).map(({ samples }) => samples));
    const scene = join(whiteNoise(500, -70), long, whiteNoise(900, -70));
    const events = hear(scene, { maxUtteranceMs: 2000 });
    const ends = events.filter((event) => event.type === 'speech-end');
    expect(ends[0]!.reason).toBe('too-long');
    expect(ends.at(-1)!.reason).toBe('pause');
    expect(utterances(events)[0]).toHaveLength(2000 * MS);
    const starts = events.filter((event) => event.type === 'speech-start');
    expect(starts[1]!.from).toBe(starts[0]!.from + 2000 * MS);
  });

  it('ends sooner when the end is expected, and waits as usual when speech goes on after all', () => {
    const scene = join(silence(500), sentence('hello'), silence(300), sentence('stop'), silence(1000));
    const endpointer = new Endpointer();
    const ends: number[] = [];
    let pause = 0;
    for (let at = 0; at < scene.length; at += 160) {
      for (const event of endpointer.push(scene.subarray(at, at + 160))) {
        if (event.type !== 'speech-end') continue;
        ends.push(event.to / MS);
        pause = (at + 160 - event.to) / MS;
      }
      if (at === 600 * MS) endpointer.expectEnd(320);
    }
    expect(ends).toHaveLength(1);
    expect(pause).toBe(450);

    const expecting = new Endpointer();
    const spoken = join(silence(500), sentence('hello'), silence(200));
    expect(expecting.push(spoken).at(-1)!.type).toBe('speech');
    expecting.expectEnd(100);
    expect(expecting.push(silence(10)).at(-1)!.type).toBe('speech-end');
  });

  it('tells how likely the moment is speech', () => {
    const endpointer = new Endpointer();
    endpointer.push(whiteNoise(1000, -60));
    expect(endpointer.likelihood).toBeLessThan(0.1);
    endpointer.push(sentence('hello').subarray(2000, 4000));
    expect(endpointer.likelihood).toBeGreaterThan(0.9);
  });

  it('finds the same in frames of 7 ms to 250 ms', () => {
    const scene = join(
      whiteNoise(300, -60),
      sentence('hello'),
      deepNoise(800, -60),
      whiteNoise(30, -10),
      silence(300),
      withPeak(sentence('what time is it'), -30),
      silence(700),
    );
    const expected = hear(scene, {}, [scene.length]);
    expect(expected.filter(({ type }) => type === 'speech-end')).toHaveLength(2);
    const sizes = fc.array(fc.integer({ min: 7 * MS, max: 250 * MS }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, (cut) => {
        expect(fingerprint(hear(scene, {}, cut))).toBe(fingerprint(expected));
      }),
      { numRuns: 30 },
    );
  });
});
