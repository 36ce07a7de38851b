import { it } from 'vitest';
import { serveSite } from '../tests/e2e/embed/serveSite';
import { openPage } from '../tests/e2e/harness/openPage';
import { report } from './report';
import { traceScripts } from './traceScripts';

const RUNS = Number(process.env['PARLANDO_BENCH_RUNS'] ?? 15);

/**
 * The longest task, in milliseconds, of a page that loads. The browser tells of those over 50 ms alone: 0 is less.
 *
 * @param isLoaded Whether the loader of the embed comes.
 */
async function longestTask(origin: string, isLoaded: boolean): Promise<number> {
  const { page, close } = await openPage({
    origin,
    tap: false,
    async prepare(page) {
      if (!isLoaded) await page.route('**/embed.js', (route) => route.abort());
      await page.addInitScript(() => {
        const tasks: number[] = ((window as { tasks?: number[] }).tasks = []);
        const take = (list: PerformanceObserverEntryList): void =>
          void tasks.push(...list.getEntries().map(({ duration }) => duration));
        new PerformanceObserver(take).observe({ type: 'longtask', buffered: true });
      });
    },
  });
  try {
    await page.waitForLoadState('networkidle');
    return await page.evaluate(() => Math.max(0, ...(window as { tasks?: number[] }).tasks!));
  } finally {
    await close();
  }
}

/** The longest piece of work that the embed does at load, in milliseconds: all else in the same task is the page's and the browser's. */
async function longestWork(origin: string): Promise<number> {
  let stop: (() => Promise<number[]>) | undefined;
  const { page, close } = await openPage({
    origin,
    tap: false,
    prepare: async (page) => void (stop = await traceScripts(page)),
  });
  try {
    await page.waitForLoadState('networkidle');
    return Math.max(...(await stop!()));
  } finally {
    await close();
  }
}

it('the longest task at load', async () => {
  const site = await serveSite('<parlando-agent agent-id="guide"></parlando-agent>');
  const page = `${site.origin}/tables.html`;
  const ours: number[] = [];
  const without: number[] = [];
  const work: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      ours.push(await longestTask(page, true));
      without.push(await longestTask(page, false));
      work.push(await longestWork(page));
    }
  } finally {
    await site.close();
  }
  await report({ question: 'longest task at load, with the embed', target: '0: none over 50', ours });
  await report({ question: 'longest task at load, without it', target: '', ours: without });
  await report({ question: 'longest work of the embed at load', target: '50', ours: work });
});
