import type { Page } from 'playwright';
import { openPage, type OpenedPage, type OpenPageOptions } from '../tests/e2e/harness/openPage';
import { serveBuilt } from './builtPage';
import type { Contender } from './adapters/contenders';
import type { BenchLine } from './server/BenchLine';
import { BenchServer } from './server/BenchServer';
import { nowMs } from './server/nowMs';

export interface Bench {
  page: Page;
  /** Loads a client into the page, so that a click starts it. */
  prepare(contender: Contender): Promise<void>;
  /** Clicks. Resolves once the client says that it is connected. Client and page must be prepared. */
  start(): Promise<BenchLine>;
  /** Loads, clicks, waits. */
  call(contender: Contender): Promise<BenchLine>;
  /** Adding this to the page's `performance.now()` gives the server's time. Exact to about half a millisecond. */
  pageToServerMs(): Promise<number>;
  /** A page as new, in the same browser. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

const CLOCK_READINGS = 30;

/** Opens the bench's page and server. */
export async function openBench(options: OpenPageOptions = {}): Promise<Bench> {
  const server = await BenchServer.open();
  const site = await serveBuilt('page');
  const opened: OpenedPage = await openPage({ origin: site.origin, ...options }).catch(
    async (error: unknown) => {
      await site.close();
      server.close();
      throw error;
    },
  );
  const { page } = opened;
  const bench: Bench = {
    page,
    async prepare(contender) {
      const { audio } = contender;
      await page.evaluate(([contender, options]) => window.bench.prepare(contender, options), [
        contender,
        { origin: server.origin, audio },
      ] as const);
    },
    async start() {
      const [line] = await Promise.all([server.nextLine(), page.click('#start')]);
      await page.waitForFunction(
        () => window.bench.marks.connected !== undefined || window.bench.failures.length > 0,
      );
      const failures = await page.evaluate(() => window.bench.failures);
      if (failures.length > 0) throw new Error(failures.join('\n'));
      return line;
    },
    async call(contender) {
      await bench.prepare(contender);
      return bench.start();
    },
    pageToServerMs: () => pageToServerMs(page),
    async renew() {
      await page.reload();
      server.forget();
    },
    async close() {
      await opened.close();
      await site.close();
      server.close();
    },
  };
  return bench;
}

async function pageToServerMs(page: Page): Promise<number> {
  let best = { offset: 0, roundTrip: Infinity };
  for (let i = 0; i < CLOCK_READINGS; i++) {
    const sent = nowMs();
    const there = await page.evaluate(() => performance.now());
    const back = nowMs();
    if (back - sent < best.roundTrip) best = { offset: (sent + back) / 2 - there, roundTrip: back - sent };
  }
  return best.offset;
}
