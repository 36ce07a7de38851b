import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { alternate } from './alternate';
import { ours, peer, type Contender } from './adapters/contenders';
import { type Bench, openBench } from './openBench';
import { plainMicrophone, type Reference, takeReference } from './plainMicrophone';
import { reportEach } from './report';
import type { ReceivedFrame } from './server/BenchLine';

const RATE = 16_000;
const CLICKS = 60;
const LISTEN_MS = 9000;
const TOLERANCE_MS = 0.8;

/** Clicks at distances that do not repeat, so that one is not taken for another. */
function clicks(): Int16Array {
  const sound = new Int16Array(RATE * 14);
  let at = RATE / 2;
  for (let click = 0; click < CLICKS; click++) {
    for (let i = 0; i < 16; i++) sound[at + i] = Math.round(24_000 * Math.sin((Math.PI * (i + 0.5)) / 16));
    at += RATE / 8 + ((click * 23) % CLICKS) * 32;
  }
  return sound;
}

/** The middle of each click, in samples. */
function findClicks(samples: ArrayLike<number>, threshold: number, sampleRate: number): number[] {
  const found: number[] = [];
  let weight = 0;
  let moment = 0;
  for (let i = 0; i < samples.length; i++) {
    if (samples[i]! > threshold) {
      weight += samples[i]!;
      moment += samples[i]! * i;
    } else if (weight > 0) {
      const middle = moment / weight;
      if (middle - (found.at(-1) ?? -Infinity) > sampleRate / 20) found.push(middle);
      weight = moment = 0;
    }
  }
  return found;
}

/** When a sample reached the page's process at the earliest: no buffer that came within a second contradicts it. */
function capturedAt({ arrivals, sampleRate }: Reference, sample: number): number {
  const buffer = arrivals.findIndex(({ end }) => end > sample);
  let at = Infinity;
  for (const { at: came, end } of arrivals.slice(Math.max(0, buffer - 50), buffer + 50)) {
    at = Math.min(at, came + ((sample - end) * 1000) / sampleRate);
  }
  return at;
}

/** The distances to the clicks before and after each but the outermost, in milliseconds. */
function distances(
  clicks: readonly number[],
  sampleRate: number,
): { sample: number; before: number; after: number }[] {
  const ms = (from: number, to: number): number => ((to - from) * 1000) / sampleRate;
  return clicks
    .slice(1, -1)
    .map((sample, i) => ({ sample, before: ms(clicks[i]!, sample), after: ms(sample, clicks[i + 2]!) }));
}

/**
 * The delay of each click, from the two recordings of the same clicks. One is known by its distances to its neighbours, so
 * that nothing is counted where a stream was torn. Throws when fewer than half of them agree.
 */
function delays(reference: Reference, frames: readonly ReceivedFrame[]): number[] {
  const received = frames.flatMap(({ samples }) => Array.from(samples));
  const ends: number[] = [];
  for (const { samples } of frames) ends.push((ends.at(-1) ?? 0) + samples.length);
  const here = distances(findClicks(received, 8192, RATE), RATE);
  const there = distances(findClicks(reference.samples, 0.25, reference.sampleRate), reference.sampleRate);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < TOLERANCE_MS;
  const values: number[] = [];
  for (const { sample, before, after } of here) {
    const match = there.find((click) => near(click.before, before) && near(click.after, after));
    const frame = ends.findIndex((end) => end > sample);
    if (match && frame >= 0) values.push(frames[frame]!.at - capturedAt(reference, match.sample));
  }
  if (values.length < here.length / 2 || values.length < 10) {
    throw new Error(`${values.length} of ${here.length} clicks are as they were played`);
  }
  return values;
}

async function listen(bench: Bench, contender: Contender): Promise<number[]> {
  await bench.renew();
  const line = await bench.call(contender);
  await sleep(LISTEN_MS);
  const reference = await takeReference(bench.page);
  await bench.page.evaluate(() => window.bench.adapter!.end());
  return delays(reference, line.frames);
}

it('microphone to server', async () => {
  const bench = await openBench({
    microphone: [clicks()],
    tap: false,
    prepare: plainMicrophone(true),
  });
  try {
    const contenders = [ours(), ours({ capture: 'worklet' }), peer];
    const outcomes = await alternate(contenders, (contender) => listen(bench, contender));
    await reportEach('microphone sample to server', '20, p95 28', outcomes, (values) => values);
  } finally {
    await bench.close();
  }
});
