import { LAG_MS, recordingOf, runTap, takeTap, type Recording } from '../tests/e2e/harness/tap';
import { serveBuilt } from './builtPage';
import type { Contender } from './adapters/contenders';
import { QuietChromium } from './QuietChromium';
import type { BenchLine } from './server/BenchLine';
import { BenchServer } from './server/BenchServer';
import { indexedSound } from './server/indexedSound';

/** One sample a quantum. */
const A_QUANTUM = 128;

interface QuietCallOptions {
  /** One sample of so many is recorded. Default 128, which costs next to nothing. */
  stride?: number;
  /** A script that runs in the page before its own. */
  script?: string;
}

/** A call that nobody watches, with a microphone that hears the indexed sound once and then silence. */
export interface QuietCall {
  browser: QuietChromium;
  line: BenchLine;
  /** What was played since this was asked last; with a stride of 1 its last 30 ms come with the next. The page keeps nothing of it. */
  output(): Promise<Pick<Recording, 'samples' | 'sampleRate'>>;
  close(): Promise<void>;
}

export async function openQuietCall(
  contender: Contender,
  { stride = A_QUANTUM, script = '' }: QuietCallOptions = {},
): Promise<QuietCall> {
  const server = await BenchServer.open();
  const site = await serveBuilt('page');
  const browser = await QuietChromium.open(indexedSound(0, 25_000));
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
    server.close();
  };
  const line = await start(browser, server, contender, {
    url: site.origin,
    script: `(${runTap.toString()})({ stride: ${stride}, lagMs: ${LAG_MS} });${script}`,
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    browser,
    line,
    async output() {
      const forget = 'for (const { chunks } of Object.values(window.taps)) chunks.length = 0;';
      const take = `(${takeTap.toString()})('output').then((taken) => { ${forget} return taken; })`;
      return recordingOf(await browser.evaluate<Awaited<ReturnType<typeof takeTap>>>(take));
    },
    close,
  };
}

/** Loads a client into a page, clicks, and waits until it says that it is connected. */
async function start(
  browser: QuietChromium,
  server: BenchServer,
  contender: Contender,
  page: { url: string; script: string },
): Promise<BenchLine> {
  await browser.goto(page.url, page.script);
  const options = JSON.stringify({ origin: server.origin, audio: contender.audio });
  await browser.evaluate(`window.bench.prepare(${JSON.stringify(contender)}, ${options})`);
  await browser.evaluate(`document.getElementById('start').click()`);
  await browser.until('window.bench.marks.connected !== undefined || window.bench.failures.length > 0');
  const failures = await browser.evaluate<string[]>('window.bench.failures');
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return server.nextLine();
}
