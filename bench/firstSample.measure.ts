import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { pageTimeOf, readTap } from '../tests/e2e/harness/tap';
import { alternate } from './alternate';
import { ours, peer, type Contender } from './adapters/contenders';
import { type Bench, openBench } from './openBench';
import { RecordedDevice } from './RecordedDevice';
import { reportEach } from './report';
import { coverage, playedPieces } from './server/indexedSound';

const TURNS = 4;
const TURN_MS = 600;
/** Longer than any client takes a late chunk for an underrun. */
const PAUSE_MS = 900;
const LOUD = 0.002;
const AHEAD_MS = 150;

interface FirstSamples {
  output: number[];
  device: number[];
}

/** The first loud sample of what was sent at a moment, less that moment. */
function firstLoud(samples: Float32Array, msOf: (index: number) => number, sent: number): number {
  // A callback renders ahead of the context's time, so that the first sample may seem to come before it was sent.
  let low = 0;
  while (low < samples.length && msOf(low) < sent - AHEAD_MS) low++;
  const found = samples.subarray(low).findIndex((sample) => Math.abs(sample) > LOUD);
  const value = found < 0 ? NaN : msOf(low + found) - sent;
  if (!(value > -AHEAD_MS && value < TURN_MS)) throw new Error(`the first sample came at ${value}`);
  return value;
}

async function hear(
  bench: Bench,
  device: RecordedDevice,
  contender: Contender,
  chunkMs: number,
  index: number,
): Promise<FirstSamples> {
  await bench.renew();
  device.forget();
  const line = await bench.call(contender);
  await sleep(1000);
  const sentAt: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const [first] = await line.speak({ eventId: turn + 1, lengthMs: TURN_MS, chunkMs });
    sentAt.push(first!);
    await sleep(PAUSE_MS + (((index * TURNS + turn) * 3.7) % 20));
  }
  const offset = await bench.pageToServerMs();
  const output = await readTap(bench.page, 'output');
  const recording = device.recording();
  await bench.page.evaluate(() => window.bench.adapter!.end());

  const played = coverage(playedPieces(output), 0, TURN_MS) / TURNS;
  if (played < 0.9) throw new Error(`played ${played} of what was sent`);
  const outputMs = (i: number): number => pageTimeOf(output, i) + offset;
  const deviceMs = (i: number): number => recording.startedAt + (i / RecordedDevice.RATE) * 1000;
  return {
    output: sentAt.map((at) => firstLoud(output.samples, outputMs, at)),
    device: sentAt.map((at) => firstLoud(recording.samples, deviceMs, at)),
  };
}

it('first sample', async () => {
  const device = await RecordedDevice.open();
  device.record();
  const bench = await openBench({ soundDevice: device.environment });
  try {
    for (const [chunkMs, target] of [
      [20, 'base latency + 2 quanta + 40'],
      [100, 'base latency + 2 quanta'],
    ] as const) {
      const outcomes = await alternate([ours(), peer], (contender, index) =>
        hear(bench, device, contender, chunkMs, index),
      );
      const question = `first ${chunkMs} ms frame sent to the first sample`;
      await reportEach(`${question} at the output`, target, outcomes, (run) => run.output);
      await reportEach(`${question} at the device`, 'the peer', outcomes, (run) => run.device);
    }
  } finally {
    await bench.close();
    await device.close();
  }
});
