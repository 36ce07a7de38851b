import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAG_MS, recordingOf, runTap, takeTap, type Recording } from '../tests/e2e/harness/tap';
import { writeWav } from '../tests/e2e/harness/wav';
import { serveBuilt } from './builtPage';
import type { Contender } from './adapters/contenders';
import { QuietChromium } from './QuietChromium';
import type { BenchLine } from './server/BenchLine';
import { BenchServer } from './server/BenchServer';
import { indexedSound } from './server/indexedSound';

const RATE = 16_000;
/** One sample a quantum. */
const A_QUANTUM = 128;

export interface QuietCallOptions {
  /** One sample of so many is recorded. Default 128, which costs next to nothing. */
  stride?: number;
  /** A script that runs in the page before its own. */
  script?: string;
}

/** A call that nobody watches, with a microphone that hears the indexed sound once and then silence. */
export interface QuietCall {
  browser: QuietChromium;
  line: BenchLine;
  /** What was played since this was asked last. The page keeps nothing of it. */
  output(): Promise<Pick<Recording, 'samples' | 'sampleRate'>>;
  close(): Promise<void>;
}

export async function openQuietCall(
  contender: Contender,
  { stride = A_QUANTUM, script = '' }: QuietCallOptions = {},
): Promise<QuietCall> {
  const folder = await mkdtemp(join(tmpdir(), 'parlando-bench-'));
  const microphone = join(folder, 'microphone.wav');
  await writeWav(microphone, indexedSound(0, 25_000), RATE);
  const server = await BenchServer.open();
  const site = await serveBuilt('page');
  const browser = await QuietChromium.open(microphone);
  await browser.goto(
    site.origin,
    `(${runTap.toString()})({ stride: ${stride}, lagMs: ${LAG_MS} });${script}`,
  );
  const options = JSON.stringify({ origin: server.origin, audio: contender.audio });
  await browser.evaluate(`window.bench.prepare(${JSON.stringify(contender)}, ${options})`);
  await browser.evaluate(`document.getElementById('start').click()`);
  const line = await server.nextLine();
  await browser.until('window.bench.marks.connected !== undefined');
  return {
    browser,
    line,
    async output() {
      const forget = 'for (const { chunks } of Object.values(window.taps)) chunks.length = 0;';
      const take = `(${takeTap.toString()})('output').then((taken) => { ${forget} return taken; })`;
      return recordingOf(await browser.evaluate<Awaited<ReturnType<typeof takeTap>>>(take));
    },
    async close() {
      await browser.close();
      await site.close();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
