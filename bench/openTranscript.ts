import { serveBuilt } from './builtPage';
import { QuietChromium } from './QuietChromium';
import type { BenchLine } from './server/BenchLine';
import { BenchServer } from './server/BenchServer';

/** Counts what React commits, as its developer tools would: a build for production tells nobody else. */
const COUNT_COMMITS = `
  window.commits = 0;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true, inject: () => 1, checkDCE() {}, onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {}, onCommitFiberRoot() { window.commits++; },
  };`;

/** A transcript of so many turns on the screen, in a browser that nobody watches. */
export interface OpenedTranscript {
  browser: QuietChromium;
  line: BenchLine;
  /** How long it took until it was there, in milliseconds. */
  mountMs: number;
  close(): Promise<void>;
}

export async function openTranscript(app: string, turns: number): Promise<OpenedTranscript> {
  const server = await BenchServer.open();
  const site = await serveBuilt('transcript');
  const browser = await QuietChromium.open();
  await browser.goto(site.origin, COUNT_COMMITS);
  const line = server.nextLine();
  await browser.evaluate(
    `window.bench.start(${JSON.stringify(app)}, ${JSON.stringify(server.origin)}, ${turns})`,
  );
  const mountMs = await browser.evaluate<number>('window.bench.mount()');
  await browser.until('window.bench.isReady()');
  return {
    browser,
    line: await line,
    mountMs,
    async close() {
      await browser.close();
      await site.close();
      server.close();
    },
  };
}
