import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { alternate } from './alternate';
import { ours, peer, type Contender } from './adapters/contenders';
import { openQuietCall, type QuietCall } from './openQuietCall';
import { plainMicrophoneScript } from './plainMicrophone';
import { reportEach } from './report';
import type { ReceivedFrame } from './server/BenchLine';
import { coverage, type Played, playedPieces } from './server/indexedSound';

const RATE = 16_000;
const CHUNKS_MS = [20, 100, 250];
/** When the page blocks after the sound's beginning, amid a frame whatever its length, and for how long. */
const BLOCKS = [
  { at: 1510, ms: 100 },
  { at: 3010, ms: 300 },
  { at: 4510, ms: 1000 },
] as const;
const SOUND_MS = 7500;
/** What is torn from so long before a block until so long before the next is laid to it: what is heard then is older. */
const AHEAD_MS = 300;
/** A stream that is this much later than usual is still whole: two frames. */
const LATE_MS = 40;
/** A frame that is sent later than this does not come in real time, whatever the page does. */
const PUNCTUAL_MS = 10;

/** For each block, in milliseconds. */
interface Gaps {
  playback: number[];
  microphone: number[];
  /** Every frame was sent in real time. */
  punctual: boolean;
}

/** Silence put in, and sound left out, where the sound's place lies between. */
function tornMs(pieces: readonly Played[], from: number, to: number): number {
  let torn = 0;
  for (let i = 1; i < pieces.length; i++) {
    const before = pieces[i - 1]!;
    const { at, place } = pieces[i]!;
    if (place < from || place >= to) continue;
    torn += Math.abs(at - before.at - (place - before.place));
  }
  return torn;
}

/** By how much the frames that came between two moments were later than the least late ones, beyond what is usual. */
function lateMs(frames: readonly ReceivedFrame[], from: number, to: number): number {
  let sentMs = 0;
  const delays = frames.map(({ at, samples }) => {
    sentMs += (samples.length * 1000) / RATE;
    return { at, delay: at - sentMs };
  });
  const least = Math.min(...delays.map(({ delay }) => delay));
  const during = delays.filter(({ at }) => at >= from && at < to).map(({ delay }) => delay - least);
  if (during.length === 0) throw new Error('nothing of the microphone came');
  return Math.max(0, Math.max(...during) - LATE_MS);
}

async function block(contender: Contender, chunkMs: number): Promise<Gaps> {
  const call = await openQuietCall(contender, { stride: 1, script: plainMicrophoneScript });
  try {
    return await gapsOf(call, chunkMs);
  } finally {
    await call.close();
  }
}

async function gapsOf({ browser, line, output }: QuietCall, chunkMs: number): Promise<Gaps> {
  await sleep(500);
  await browser.evaluate(
    `${JSON.stringify(BLOCKS)}.forEach(({ at, ms }) => void setTimeout(() => window.bench.block(ms), at))`,
  );
  const sent = await line.speak({ eventId: 1, lengthMs: SOUND_MS, chunkMs });
  const begin = sent[0]!;
  await sleep(1000);
  const pieces = playedPieces(await output());
  const played = coverage(pieces, 0, BLOCKS[0].at);
  if (played < 0.9) throw new Error(`played ${played} of what was sent`);
  const [lastBlock, lastPiece] = [BLOCKS.at(-1)!, pieces.at(-1)!];
  const wentOn = lastPiece.place + lastPiece.ms >= lastBlock.at + lastBlock.ms;
  if (!wentOn) throw new Error('the sound did not go on');
  const heard = Float32Array.from(
    line.frames.flatMap(({ samples }) => Array.from(samples, (s) => s / 32_768)),
  );
  const received = playedPieces({ samples: heard, sampleRate: RATE });
  const arrived = received.reduce((sum, { ms }) => sum + ms, 0);
  if (arrived < SOUND_MS * 0.8) throw new Error(`${arrived} ms of the microphone arrived`);
  const windows = BLOCKS.map(
    ({ at }, index) => [at - AHEAD_MS, (BLOCKS[index + 1]?.at ?? Infinity) - AHEAD_MS] as const,
  );
  return {
    playback: windows.map(([from, to]) => tornMs(pieces, from, to)),
    microphone: windows.map(([from, to]) => lateMs(line.frames, begin + from, begin + to)),
    punctual: sent.every((at, index) => at - begin - index * chunkMs <= PUNCTUAL_MS),
  };
}

it('page blocked', async () => {
  const contenders = [ours(), ours({ thread: 'main' }), peer];
  for (const chunkMs of CHUNKS_MS) {
    const outcomes = await alternate(contenders, (contender) => block(contender, chunkMs));
    const inTime = outcomes.map((outcome) => ({
      ...outcome,
      runs: outcome.runs.filter((run) => run.punctual),
    }));
    for (const [index, { ms }] of BLOCKS.entries()) {
      const circumstances = `page blocked ${ms} ms, ${chunkMs} ms frames`;
      const playback = `gaps in playback, ${circumstances}`;
      const microphone = `microphone late beyond ${LATE_MS}, ${circumstances}`;
      await reportEach(playback, '0', outcomes, (gaps) => gaps.playback[index]!);
      await reportEach(`${playback}, all sent in time`, '0', inTime, (gaps) => gaps.playback[index]!);
      await reportEach(microphone, '0', outcomes, (gaps) => gaps.microphone[index]!);
    }
  }
});
