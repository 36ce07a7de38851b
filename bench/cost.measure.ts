import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { alternate } from './alternate';
import { ours, peer, type Contender } from './adapters/contenders';
import { openQuietCall } from './openQuietCall';
import { reportEach } from './report';
import { placeOf } from './server/indexedSound';

/** How long each run listens and speaks. What it costs is told for a minute. */
const SECONDS = Number(process.env['PARLANDO_BENCH_COST_SECONDS'] ?? 20);
const WARM_UP_MS = 3000;

interface Cost {
  mainThread: number;
  renderer: number;
  all: number;
}

async function cost(contender: Contender): Promise<Cost> {
  const { browser, line, output, close } = await openQuietCall(contender);
  try {
    const speech = line.speak({ eventId: 1, lengthMs: WARM_UP_MS + SECONDS * 1000 + 2000, chunkMs: 100 });
    await sleep(WARM_UP_MS);
    const [main, cpu, frames] = [
      await browser.mainThreadSeconds(),
      await browser.processorSeconds(),
      line.frames.length,
    ];
    await sleep(SECONDS * 1000);
    const [mainAfter, cpuAfter] = [await browser.mainThreadSeconds(), await browser.processorSeconds()];
    const sent = line.frames.slice(frames).reduce((sum, { samples }) => sum + samples.length / 16_000, 0);
    await speech;
    const { samples, sampleRate } = await output();
    const sounding = samples.filter((sample) => placeOf(sample) !== undefined).length / sampleRate;
    if (sent < SECONDS * 0.95 || sounding < SECONDS) {
      throw new Error(`${sent} s were sent and ${sounding} s were played in ${SECONDS} s`);
    }
    const perMinute = (60 / SECONDS) * 1000;
    return {
      mainThread: (mainAfter - main) * perMinute,
      renderer: (cpuAfter.renderer - cpu.renderer) * perMinute,
      all: (cpuAfter.all - cpu.all) * perMinute,
    };
  } finally {
    await close();
  }
}

it('cost of a minute', async () => {
  const outcomes = await alternate(
    [ours(), ours({ thread: 'main' }), ours({ capture: 'worklet' }), peer],
    cost,
  );
  const question = 'for a minute of two-way audio';
  await reportEach(`main thread ${question}`, 'a tenth of the peer', outcomes, (run) => run.mainThread);
  await reportEach(`processor, page's process, ${question}`, 'the peer', outcomes, (run) => run.renderer);
  await reportEach(`processor, whole browser, ${question}`, 'the peer', outcomes, (run) => run.all);
});
