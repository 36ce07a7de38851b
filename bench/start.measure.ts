import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { alternate, RUNS } from './alternate';
import { ours, oursPrepared, peer, type Contender } from './adapters/contenders';
import { type Bench, openBench } from './openBench';
import { plainMicrophone } from './plainMicrophone';
import { report, reportEach } from './report';
import type { BenchLine } from './server/BenchLine';
import { coverage, indexedSound, playedPieces } from './server/indexedSound';

const RATE = 16_000;
const LISTEN_MS = 1500;
const WARM_STARTS = 3;

interface Starts {
  cold: number;
  warm: number[];
}

/** From the click to the first frame, once the microphone's sound was seen to arrive whole. */
async function firstFrame(bench: Bench, line: BenchLine): Promise<number> {
  await sleep(LISTEN_MS);
  const click = await bench.page.evaluate(() => window.bench.marks.click!);
  const at = (await line.firstFrame) - click - (await bench.pageToServerMs());
  const samples = Float32Array.from(
    line.frames.flatMap((frame) => Array.from(frame.samples, (s) => s / 32_768)),
  );
  const heard = coverage(playedPieces({ samples, sampleRate: RATE }), 300, 500);
  if (heard < 0.8) throw new Error(`${heard} of the microphone's sound arrived`);
  return at;
}

/** Between loading, or preparing, and the click: a user has to get there too. */
const APPROACH_MS = 300;

const openFresh = (): Promise<Bench> =>
  openBench({ microphone: [indexedSound(0, 5000)], tap: false, prepare: plainMicrophone() });

async function starts(contender: Contender): Promise<Starts> {
  const bench = await openFresh();
  try {
    await bench.prepare(contender);
    await sleep(APPROACH_MS);
    const cold = await firstFrame(bench, await bench.start());
    const warm: number[] = [];
    for (let start = 0; start < WARM_STARTS; start++) {
      await bench.page.evaluate(() => window.bench.adapter!.end());
      await sleep(1000);
      warm.push(await firstFrame(bench, await bench.start()));
    }
    return { cold, warm };
  } finally {
    await bench.close();
  }
}

/** From asking for a microphone to its first sound, in a page that does nothing else. */
async function microphoneAlone(): Promise<number> {
  const bench = await openFresh();
  try {
    await sleep(APPROACH_MS);
    return await bench.page.evaluate(async () => {
      const asked = performance.now();
      const media = await navigator.mediaDevices.getUserMedia({ audio: true });
      const [track] = media.getAudioTracks();
      const { MediaStreamTrackProcessor: Processor } = window as unknown as {
        MediaStreamTrackProcessor: new (init: object) => { readable: ReadableStream };
      };
      await new Processor({ track }).readable.getReader().read();
      return performance.now() - asked;
    });
  } finally {
    await bench.close();
  }
}

it('what the browser itself needs', async () => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await microphoneAlone());
  await report({
    question: 'getUserMedia to the first sound, cold, and nothing else',
    target: '',
    ours: times,
  });
});

it('click to first frame', async () => {
  const outcomes = await alternate([ours(), oursPrepared, ours({ capture: 'worklet' }), peer], starts);
  const question = 'click to the first microphone frame at the server';
  await reportEach(`${question}, warm`, 'the peer', outcomes, ({ warm }) => warm);
  await reportEach(`${question}, cold`, 'a third of the peer', outcomes, ({ cold }) => cold);
});
