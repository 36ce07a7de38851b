import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { ours } from './adapters/contenders';
import { RUNS } from './alternate';
import { openQuietCall } from './openQuietCall';
import { openTranscript } from './openTranscript';
import { report } from './report';
import type { BenchLine } from './server/BenchLine';

/** A few say as much as many, each being 20 s long. */
const TIMES = Math.min(RUNS, 3);
const ANSWERS = 10;
const PIECES = 200;
const PIECE_MS = 10;
const SIZES = [0, 1000, 10_000];
const PEERS = ['elevenlabs memoised', 'elevenlabs naive'];

interface Streamed {
  busyMs: number;
  commits: number;
  lagMs: number[];
  longTasks: number;
}

/** Sends 2,000 pieces in 20 s, an answer for each 200. Gives when each was sent, in milliseconds since the Unix epoch. */
async function sendPieces(line: BenchLine): Promise<number[]> {
  const begin = performance.now();
  const sentAt: number[] = [];
  for (let answer = 0; answer < ANSWERS; answer++) {
    const event_id = 100_000 + answer;
    const part = (type: string, text: string): object => ({
      type: 'agent_chat_response_part',
      text_response_part: { type, text, event_id },
    });
    line.send(part('start', ''));
    let whole = '';
    for (let piece = 0; piece < PIECES; piece++) {
      const wait = begin + sentAt.length * PIECE_MS - performance.now();
      if (wait > 0) await sleep(wait);
      const text = ` word |${sentAt.length}|`;
      whole += text;
      sentAt.push(performance.timeOrigin + performance.now());
      line.send(part('delta', text));
    }
    line.send(part('stop', ''));
    line.send({ type: 'agent_response', agent_response_event: { agent_response: whole, event_id } });
  }
  return sentAt;
}

async function stream(app: string, turns: number): Promise<Streamed> {
  const { browser, line, close } = await openTranscript(app, turns);
  try {
    await sleep(1000);
    await browser.evaluate('void (window.commits = window.bench.longTasks = 0)');
    const before = await browser.mainThreadSeconds();
    const sentAt = await sendPieces(line);
    await sleep(500);
    const busyMs = ((await browser.mainThreadSeconds()) - before) * 1000;
    const [commits, longTasks, shown] = await browser.evaluate<[number, number, number[]]>(
      '[window.commits, window.bench.longTasks, window.bench.shown]',
    );
    const lagMs = sentAt.slice(0, shown.length).map((at, piece) => shown[piece]! - at);
    if (lagMs.length < sentAt.length * 0.95)
      throw new Error(`${lagMs.length} of ${sentAt.length} were shown`);
    return { busyMs, commits, lagMs, longTasks };
  } finally {
    await close();
  }
}

async function times<T>(run: () => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let i = 0; i < TIMES; i++) found.push(await run());
  return found;
}

it.each(SIZES)('2,000 pieces into a transcript of %i turns', async (turns) => {
  const own = await times(() => stream('parlando', turns));
  for (const name of turns === 10_000 ? PEERS : ['']) {
    const peer = name ? await times(() => stream(name, turns)) : undefined;
    const of = (what: (run: Streamed) => number | number[]) => ({
      ours: own.flatMap(what),
      ...(peer && { peer: peer.flatMap(what) }),
      runs: own.length,
    });
    const into = `${turns} turns${name && `, ${name}`}`;
    await report({
      question: `main thread in 20 s of pieces into ${into}`,
      target: turns ? '1.2 of 0 turns' : '',
      ...of(({ busyMs }) => busyMs),
    });
    await report({
      question: `commits for 2,000 pieces into ${into} (count)`,
      target: '',
      ...of(({ commits }) => commits),
    });
    await report({
      question: `piece sent to text on the screen, ${into}`,
      target: 'p95 34',
      ...of(({ lagMs }) => lagMs),
    });
    await report({
      question: `long tasks, ${into} (count)`,
      target: '0',
      ...of(({ longTasks }) => longTasks),
    });
  }
});

it.each([50, 10_000])('mounting with %i turns', async (turns) => {
  const mount = async (app: string): Promise<number> => {
    const { mountMs, close } = await openTranscript(app, turns);
    await close();
    return mountMs;
  };
  await report({
    question: `mounting with ${turns} turns`,
    target: turns === 50 ? '' : '3 of 50 turns',
    ours: await times(() => mount('parlando')),
    peer: await times(() => mount('elevenlabs memoised')),
  });
});

it('heap of finished turns', async () => {
  const [warmUp, count] = [100, 1000];
  const { browser, line, close } = await openQuietCall(ours());
  const say = async (from: number, to: number): Promise<void> => {
    for (let eventId = from; eventId < to; eventId++) {
      line.send({
        type: 'agent_response',
        agent_response_event: { agent_response: 'a'.repeat(200), event_id: eventId },
      });
      await line.speak({ eventId, lengthMs: 200, chunkMs: 200, charMs: 1 });
    }
  };
  try {
    await say(1, warmUp);
    await sleep(1000);
    const before = await browser.heaps();
    await say(warmUp, warmUp + count);
    await sleep(1000);
    const after = await browser.heaps();
    await report({
      question: `heap of ${count} finished turns of 200 characters with alignment (KiB)`,
      target: '2560',
      ours: [(after['page']! - before['page']!) / 1024],
    });
  } finally {
    await close();
  }
});
