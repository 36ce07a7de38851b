import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningAgent, startAgent } from '../../../src/agent/startAgent';
import { type OpenedPage, openPage } from '../harness/openPage';
import { recorded } from '../harness/speech';
import { type Site, serveSite, STRICT_POLICY } from './serveSite';
import { talkToWidget, widgetParts } from './talkToWidget';

const axe = createRequire(import.meta.url).resolve('axe-core');

/** Of a phone with a notch, in pixels. */
const EDGES = { top: 47, bottom: 34 };

let agent: RunningAgent;
let site: Site;

beforeAll(async () => {
  agent = await startAgent({ port: 0, firstMessage: 'Hello, I am the guide of this page. Ask me.' });
  const policy = { 'content-security-policy': STRICT_POLICY(agent.origin) };
  site = await serveSite(`<parlando-agent agent-id="guide" origin="${agent.origin}"></parlando-agent>`, {
    '/policy.html': policy,
    '/late.html': policy,
    '/embed/worklets/line.js': policy,
  });
});

afterAll(async () => {
  await site.close();
  await agent.close();
});

async function open(path: string, permitted = true): Promise<OpenedPage> {
  const story = await recorded('rms-tell-me-a-long-story');
  const stop = await recorded('rms-stop');
  return openPage({
    origin: `${site.origin}/${path}`,
    permitted,
    // On a busy machine the first may come before there is anything to stop.
    microphone: [3500, story, 3500, stop, 5000, stop, 5000, stop, 20_000],
    viewport: { width: 1280, height: 800 },
    tap: false,
  });
}

it.each([
  ['a page of tables from 2005, in quirks mode, with the script of another host', 'tables.html'],
  ['a page with Bootstrap', 'bootstrap.html'],
  ['a page under a strict policy, with Trusted Types', 'policy.html'],
  ['a page that is written from right to left', 'rtl.html'],
  ['a page in a frame that may use the microphone', 'frame.html'],
  ['a page that resets everything, behind a curtain', 'hostile.html'],
])('two lines hold a conversation on %s', async (_, path) => {
  const { page, complaints, foreignRequests, close } = await open(path);
  try {
    const place = path === 'frame.html' ? page.frame({ url: /framed/ })! : page;
    const before = await place.evaluate(looks);
    await talkToWidget(place);

    // As long as it is there, and with what was said in it.
    await place.evaluate(await readFile(axe, 'utf8'));
    const { violations } = await place.evaluate(() => {
      const { axe } = window as unknown as { axe: { run(context: object): Promise<AxeResults> } };
      return axe.run({ include: [['parlando-agent']] });
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await place.evaluate(looks), 'the page is as it was').toEqual(before);
    const { widget, launcher } = widgetParts(place);
    await widget.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    expect(
      await launcher.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button),
    ).toBe(true);
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
  } finally {
    await close();
  }
});

it.each([
  ['in a frame that may not use the microphone', 'frame-without.html', true],
  ['where the user refuses the microphone', 'tables.html', false],
])('goes on in writing %s', async (_, path, permitted) => {
  const { page, close } = await open(path, permitted);
  try {
    const place = path === 'frame-without.html' ? page.frame({ url: /framed/ })! : page;
    const { launcher, talk, turns, field } = widgetParts(place);
    await launcher.click();
    await talk.click();
    await place.locator('parlando-agent [part~="problem-what"]').waitFor();
    await field.fill('what is parlando');
    await field.press('Enter');
    await turns.filter({ hasText: 'what is parlando' }).waitFor();
    await turns.nth(1).waitFor();
  } finally {
    await close();
  }
});

it('moves nothing on a page that gets it late, and talks in text alone on a phone, between its edges, under a strict policy', async () => {
  const asked = site.asked.length;
  const { page, complaints, close } = await openPage({
    origin: `${site.origin}/late.html`,
    viewport: { width: 390, height: 844 },
    tap: false,
    async prepare(page) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride' as never, { insets: EDGES } as never);
    },
  });
  try {
    const { launcher, widget, turns, field } = widgetParts(page);
    await launcher.waitFor();
    await page.evaluate(() => (document.querySelector('parlando-agent')!.overrideTextOnly = true));
    await launcher.click();
    await field.waitFor();
    expect(await page.evaluate(shifts)).toEqual([]);
    await field.fill('what is parlando');
    await field.press('Enter');
    await turns.nth(1).waitFor();
    const inside = await widget.evaluate((element) => {
      const box = (part: string): DOMRect =>
        element.querySelector(`[part~="${part}"]`)!.getBoundingClientRect();
      return { top: box('widget-title').top, bottom: innerHeight - box('composer-box').bottom };
    });
    expect(inside.top).toBeGreaterThanOrEqual(EDGES.top);
    expect(inside.bottom).toBeGreaterThanOrEqual(EDGES.bottom);
    // Of the sound nothing is loaded.
    expect(site.asked.slice(asked).filter((path) => path.endsWith('/sound.js'))).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

/** What has moved on a page since it began, as its browser has counted. */
function shifts(): Promise<number[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => tell(list.getEntries()));
    const tell = (entries: PerformanceEntry[]): void => {
      observer.disconnect();
      resolve(entries.map((entry) => (entry as PerformanceEntry & { value: number }).value));
    };
    observer.observe({ type: 'layout-shift', buffered: true });
    // Where nothing was counted, nothing is told.
    requestAnimationFrame(() => setTimeout(() => tell(observer.takeRecords())));
  });
}

/** What a page shows of itself: where its elements are, and in what colour and size their text is. */
function looks(): unknown[] {
  return [...document.querySelectorAll('body *:not(parlando-agent, script)')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, fontSize, display } = getComputedStyle(element);
    // What moves by itself.
    return element.localName === 'marquee' ? 0 : [x, y, width, height, color, fontSize, display];
  });
}
