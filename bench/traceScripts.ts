import type { Page } from 'playwright';

/** What Chromium's trace tells of a piece of work; its duration in microseconds. */
interface Piece {
  name: string;
  ph: string;
  dur: number;
}

/** The modules of a page, and what they have put off. */
const WORK = ['v8.evaluateModule', 'TimerFire'];

/** Traces a browser. Gives what ends that, and tells how long each module and each timer of its pages took, in milliseconds. */
export async function traceScripts(page: Page): Promise<() => Promise<number[]>> {
  const cdp = await page.context().browser()!.newBrowserCDPSession();
  const pieces: Piece[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => void pieces.push(...(value as unknown as Piece[])));
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['devtools.timeline', 'v8'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  return async () => {
    await cdp.send('Tracing.end');
    await complete;
    const work = pieces.filter(({ ph, name }) => ph === 'X' && WORK.includes(name));
    return work.map(({ dur }) => dur / 1000);
  };
}
