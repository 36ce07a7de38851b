import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { alternate } from './alternate';
import { ours, peer, type Contender } from './adapters/contenders';
import { openQuietCall } from './openQuietCall';
import { reportEach } from './report';
import { placeOf } from './server/indexedSound';

/** Of two-way audio between the two looks at the heap. */
const SECONDS = Number(process.env['PARLANDO_BENCH_HEAP_SECONDS'] ?? 600);
const RUNS = Number(process.env['PARLANDO_BENCH_HEAP_RUNS'] ?? 1);
/** Fills whatever a client keeps of the messages that came, before the first look. */
const MESSAGES = 3000;
const WARM_UP_MS = 30_000;
const KIB = 1024;

type Growth = Record<'page' | 'worker' | 'worklet', number>;

async function growth(contender: Contender): Promise<Growth> {
  const { browser, line, output, close } = await openQuietCall(contender);
  try {
    line.keepFrames = false;
    for (let i = 0; i < MESSAGES; i++) line.send({ type: 'ping', ping_event: { event_id: i, ping_ms: 20 } });
    const warmUpMs = Math.min(WARM_UP_MS, SECONDS * 1000);
    const speech = line.speak({ eventId: 1, lengthMs: warmUpMs + SECONDS * 1000 + 5000, chunkMs: 100 });
    await sleep(warmUpMs);
    await output();
    const before = await browser.heaps();
    // A busy machine may not have had it up in time: then the line runs in the page.
    if (contender.adapter === 'parlando' && contender.audio['thread'] !== 'main' && !before['worker']) {
      throw new Error('there is no Worker');
    }
    await sleep(SECONDS * 1000);
    const { samples, sampleRate } = await output();
    const after = await browser.heaps();
    await speech;
    const sounding = samples.filter((sample) => placeOf(sample) !== undefined).length / sampleRate;
    if (sounding < SECONDS * 0.9) throw new Error(`${sounding} s were played in ${SECONDS} s`);
    const grown = (type: string): number => ((after[type] ?? 0) - (before[type] ?? 0)) / KIB;
    return { page: grown('page'), worker: grown('worker'), worklet: grown('worklet') };
  } finally {
    await close();
  }
}

it('heap', async () => {
  const outcomes = await alternate([ours(), peer], growth, RUNS);
  for (const part of ['page', 'worker', 'worklet'] as const) {
    const question = `heap of the ${part} after ${SECONDS} s of two-way audio (KiB more)`;
    await reportEach(question, '1024', outcomes, (run) => run[part]);
  }
});
