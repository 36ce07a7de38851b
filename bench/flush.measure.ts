import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { pageTimeOf, readTap } from '../tests/e2e/harness/tap';
import { alternate } from './alternate';
import { ours, peer, type Contender } from './adapters/contenders';
import { type Bench, openBench } from './openBench';
import { reportEach } from './report';
import { coverage, playedPieces } from './server/indexedSound';

/** The voided turn is sent in real time, some seconds ahead, and is interrupted as its last chunk goes out. */
const AHEAD_MS = 2500;
const HEARD_MS = 1500;
/** In the indexed sound, what is sent of the voided turn after the interruption lies here. */
const LATE_FROM_MS = 20_000;
const LATE_MS = 400;
const NEXT_MS = 1000;
/** 80 dB below full scale. */
const SILENT = 0.0001;
/** The peer fades for two seconds: late sound of the voided turn and the next turn come only after that. */
const HUSH_MS = 2500;

interface Flush {
  silentAfter: number;
  voidedLaterMs: number;
}

async function interrupt(bench: Bench, contender: Contender, index: number): Promise<Flush> {
  await bench.renew();
  const line = await bench.call(contender);
  await line.speak({ eventId: 1, lengthMs: AHEAD_MS, chunkMs: 100, paceMs: 0 });
  await line.speak({ eventId: 1, fromMs: AHEAD_MS, lengthMs: HEARD_MS, chunkMs: 100 });
  // At another place of the render callback each time.
  await sleep((index * 3.7) % 20);
  const at = line.interrupt(1);
  await sleep(HUSH_MS);
  await line.speak({ eventId: 1, fromMs: LATE_FROM_MS, lengthMs: LATE_MS, chunkMs: 100, paceMs: 0 });
  await sleep(700);
  await line.speak({ eventId: 2, lengthMs: NEXT_MS, chunkMs: 100, sign: -1, paceMs: 0 });
  await sleep(NEXT_MS + 700);
  const offset = await bench.pageToServerMs();
  const output = await readTap(bench.page, 'output');

  const serverMs = (i: number): number => pageTimeOf(output, i) + offset;
  const pieces = playedPieces(output);
  const before = coverage(pieces, 0, 1000);
  const after = coverage(playedPieces(output, -1), 0, NEXT_MS);
  if (before < 0.95 || after < 0.95) throw new Error(`played ${before} before, ${after} after`);
  const hushed = output.samples.findIndex((_, i) => serverMs(i) > at + HUSH_MS - 100);
  return {
    silentAfter: serverMs(output.samples.subarray(0, hushed).findLastIndex((s) => Math.abs(s) > SILENT)) - at,
    voidedLaterMs:
      (output.samples.subarray(hushed).filter((sample) => sample > SILENT).length * 1000) / output.sampleRate,
  };
}

it('flush', async () => {
  const bench = await openBench();
  try {
    const outcomes = await alternate([ours(), peer], (contender, index) =>
      interrupt(bench, contender, index),
    );
    await reportEach(
      'interruption sent to the last sample at the output',
      '20',
      outcomes,
      (run) => run.silentAfter,
    );
    await reportEach('sound of the voided turn played later', '0', outcomes, (run) => run.voidedLaterMs);
  } finally {
    await bench.close();
  }
});
