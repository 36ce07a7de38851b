import { it } from 'vitest';
import { readTap, pageTimeOf, type Recording } from '../tests/e2e/harness/tap';
import { alternate } from './alternate';
import { ours, type Contender } from './adapters/contenders';
import { type Bench, openBench } from './openBench';
import { reportEach } from './report';
import { type Played, playedPieces } from './server/indexedSound';
import { type StubbedLatency, stubLatency } from './stubLatency';

const SOUND_MS = 6000;
const CHUNK_MS = 100;
/** A character for each two milliseconds, so that the caption clock can be read as finely. */
const CHAR_MS = 2;
const SILENT = 0.0005;

const LATENCIES: (StubbedLatency | undefined)[] = [
  undefined,
  { outputMs: 0, timestamp: true },
  { outputMs: 150, timestamp: true },
  { outputMs: 300, timestamp: true },
  { outputMs: 150, timestamp: false },
  { outputMs: 300, timestamp: false },
];

/** Each chunk up to 15 ms late, and some so late that the sound stops. */
const jitter = (index: number): number => (index % 12 === 7 ? 260 : (index * 7) % 16);

/** A moment of the page, and the character that was said to be heard. */
type Reading = readonly [now: number, index: number];

/** Pieces with their faded edges: from the first to the last sample that is not silent. */
function withEdges(recording: Recording, sign: 1 | -1 = 1): Played[] {
  const { samples, sampleRate } = recording;
  return playedPieces(recording, sign).map(({ at, place, ms }) => {
    let begin = Math.round((at * sampleRate) / 1000);
    let end = Math.round(((at + ms) * sampleRate) / 1000);
    while (begin > 0 && Math.abs(samples[begin - 1]!) > SILENT) begin--;
    while (end < samples.length && Math.abs(samples[end]!) > SILENT) end++;
    const from = (begin * 1000) / sampleRate;
    return { at: from, place: place - (at - from), ms: (end * 1000) / sampleRate - from };
  });
}

/**
 * The moment of a recording, in milliseconds, that is audible at `now`. What its device has stood still before it counts; while it
 * stands there are two answers, and the earlier one is right.
 */
function audibleAt(output: Recording, now: number): number {
  let [before, at] = [0, 0];
  for (let i = 0; i < 5; i++) {
    before = at;
    at += now - output.outputLatencyMs - pageTimeOf(output, (at * output.sampleRate) / 1000);
  }
  return Math.min(before, at);
}

/** How far the clock is ahead of what is audible, for each reading taken while the sound lasts. */
function clockErrors(output: Recording, readings: readonly Reading[]): number[] {
  const pieces = withEdges(output);
  if (pieces.length < 3) throw new Error('the sound did not stop in between');
  const over = pieces.at(-1)!.at + pieces.at(-1)!.ms;
  const errors: number[] = [];
  for (const [now, index] of readings) {
    const moment = audibleAt(output, now);
    const piece = pieces.findLast(({ at }) => at <= moment);
    if (!piece || moment > over) continue;
    errors.push((index + 0.5) * CHAR_MS - piece.place - Math.min(piece.ms, moment - piece.at));
  }
  return errors;
}

async function readClock(bench: Bench, contender: Contender): Promise<number[]> {
  await bench.renew();
  const line = await bench.call(contender);
  await bench.page.evaluate(() => {
    const page = window as unknown as { readings: Reading[] };
    page.readings = [];
    setInterval(() => {
      const now = performance.now();
      page.readings.push([now, window.bench.adapter!.heard!(now)]);
    }, 7);
  });
  await line.speak({ eventId: 1, lengthMs: SOUND_MS, chunkMs: CHUNK_MS, jitterMs: jitter, charMs: CHAR_MS });
  await bench.page.waitForTimeout(1500);
  const readings = await bench.page.evaluate(() => (window as unknown as { readings: Reading[] }).readings);
  return clockErrors(await readTap(bench.page, 'output'), readings);
}

it('caption clock', async () => {
  for (const latency of LATENCIES) {
    const bench = await openBench(latency ? { prepare: stubLatency(latency) } : {});
    try {
      const outcomes = await alternate([ours()], (contender) => readClock(bench, contender));
      const stubbed =
        latency && `${latency.outputMs} ms, ${latency.timestamp ? 'with' : 'without'} timestamp`;
      const question = `caption clock against rendered frames, output latency ${stubbed ?? 'as it is'}`;
      await reportEach(question, '3, p99 10', outcomes, (errors) => errors.map(Math.abs));
      await reportEach(`${question} (signed)`, '', outcomes, (errors) => errors);
    } finally {
      await bench.close();
    }
  }
});
