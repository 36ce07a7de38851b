import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningAgent, startAgent } from '../../../src/agent/startAgent';
import { type OpenedPage, openPage } from '../harness/openPage';
import { recorded } from '../harness/speech';
import { countMade } from './countMade';
import { heldBackEvents } from './heldBackEvents';
import { type Site, serveSite, STRICT_POLICY } from './serveSite';
import { stateOfPage } from './stateOfPage';
import { talkToWidget, widgetParts } from './talkToWidget';

const axe = createRequire(import.meta.url).resolve('axe-core');

/** Of a phone with a notch, in pixels, as if it were upright and on its side at once. */
const EDGES = { top: 47, left: 44, bottom: 34, right: 21 };
/** How far from them the launcher is. */
const EDGE = 20;

/** What an agent may say of which only some may be drawn. */
const MARKDOWN = `# Opening hours

- **Monday**: 9 to 5, tea &amp; cake
- Tuesday: closed

Read [the menu](https://shop.example.com/menu), but not [this](https://elsewhere.test/) or [that](javascript:alert(1)).`;

let agent: RunningAgent;
let site: Site;

beforeAll(async () => {
  agent = await startAgent({ port: 0, firstMessage: 'Hello, I am the guide of this page. Ask me.' });
  const policy = { 'content-security-policy': STRICT_POLICY(agent.origin) };
  site = await serveSite(`<parlando-agent agent-id="guide" origin="${agent.origin}"></parlando-agent>`, {
    '/policy.html': policy,
    '/late.html': policy,
    '/inline.html': policy,
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
    // On a busy machine the first may come before there is anything to stop, and be taken for something else.
    microphone: [3500, story, 3500, stop, 5000, stop, 5000, stop, 5000, story, 9000, stop, 20_000],
    viewport: { width: 1280, height: 800 },
    tap: false,
    prepare: async (page) => void (await page.addInitScript(countMade)),
  });
}

/** A page as it is without the two lines; then they are in it. */
async function withoutLines<T>(look: () => Promise<T>): Promise<T> {
  site.hasLines = false;
  try {
    return await look();
  } finally {
    site.hasLines = true;
  }
}

it.each([
  ['a page of tables from 2005, in quirks mode, with the script of another host', 'tables.html'],
  ['a page with Bootstrap', 'bootstrap.html'],
  ['a page under a strict policy, with Trusted Types', 'policy.html'],
  ['a page that is written from right to left', 'rtl.html'],
  ['a page in a frame that may use the microphone', 'frame.html'],
  ['a page that resets everything, behind a curtain', 'hostile.html'],
])('two lines hold a conversation on %s', async (_, path) => {
  const { page, complaints, foreignRequests, close } = await withoutLines(() => open(path));
  try {
    const placeOf = (): Page | Frame => (path === 'frame.html' ? page.frame({ url: /framed/ })! : page);
    const before = await placeOf().evaluate(stateOfPage);
    const moved = await placeOf().evaluate(shifts);
    const asked = site.asked.length;
    await page.reload();
    const place = placeOf();
    const { widget, launcher } = widgetParts(place);
    await launcher.waitFor();
    expect(await place.evaluate(shifts), 'nothing moves as it loads').toEqual(moved);
    await talkToWidget(place, async () => expect(await place.evaluate(heldBackEvents)).toEqual([]));
    expect(await place.evaluate(stateOfPage), 'the page is as it is without').toEqual(before);

    // As long as it is there, and with what was said in it.
    await place.evaluate(await readFile(axe, 'utf8'));
    const { violations } = await place.evaluate(() => {
      const { axe } = window as unknown as { axe: { run(context: object): Promise<AxeResults> } };
      return axe.run({ include: [['parlando-agent']] });
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await widget.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    expect(
      await launcher.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button),
    ).toBe(true);
    expect(await place.evaluate(heldBackEvents)).toEqual([]);
    expect(await place.evaluate(() => window.made)).toEqual({
      policies: ['parlando'],
      elements: ['parlando-agent'],
    });
    expect(site.asked.slice(asked).filter((file) => /markdown/i.test(file))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
  } finally {
    await close();
  }
});

it.each([
  ['in a frame that may not use the microphone', 'frame-without.html', true],
  ['where the user refuses the microphone, and the network the widget at first', 'tables.html', false],
])('goes on in writing %s', async (_, path, permitted) => {
  const { page, close } = await open(path, permitted);
  try {
    const place = path === 'frame-without.html' ? page.frame({ url: /framed/ })! : page;
    const { launcher, talk, turns, field } = widgetParts(place);
    if (path === 'tables.html') await failAtFirst(place, launcher);
    else await launcher.click();
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

/**
 * Sets what cannot be used while the words for that are not to be had, then opens the widget while its file is not; is told of both,
 * and tries again when it is.
 */
async function failAtFirst(place: Page | Frame, launcher: Locator): Promise<void> {
  const part = (name: string): Locator => place.locator(`parlando-agent [part~="${name}"]`);
  const told = await place.evaluateHandle(() => {
    const missing: string[] = [];
    document.addEventListener('parlando-problem', ({ detail: { error } }) => {
      if (error.is('part_missing')) missing.push(error.details.part);
    });
    return missing;
  });
  site.broken.add('/embed/warnings.js').add('/embed/widget.js');
  const variant = await place.evaluate(() => {
    const agent = document.querySelector('parlando-agent')!;
    agent.setAttribute('variant', 'huge');
    return agent.variant;
  });
  expect(variant, 'it holds all the same').toBe('bubble');
  await expect.poll(() => told.jsonValue()).toEqual(['warnings']);
  await launcher.click();
  await part('failure').filter({ hasText: 'could not be loaded' }).waitFor();
  expect(await told.jsonValue()).toEqual(['warnings', 'widget']);
  // That it is still not to be had is said once more, and not that it is there.
  await part('retry').click();
  await expect.poll(() => told.jsonValue()).toEqual(['warnings', 'widget', 'widget']);
  await part('failure').waitFor();
  site.broken.clear();
  await part('retry').click();
  await part('widget').waitFor();
  expect(await part('failure').count()).toBe(0);
  expect(await told.jsonValue()).toHaveLength(3);
}

it('moves nothing on a page that gets it late and twice, or has it among its own, and talks in text alone on a phone, between its edges, under a strict policy', async () => {
  const asked = site.asked.length;
  const { page, complaints, close } = await openPage({
    origin: `${site.origin}/late.html`,
    viewport: { width: 390, height: 844 },
    tap: false,
    async prepare(page) {
      await page.addInitScript(countMade);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride' as never, { insets: EDGES } as never);
    },
  });
  try {
    const { launcher, widget, turns, field } = widgetParts(page);
    await launcher.waitFor();
    expect(await page.evaluate(launcherEdges)).toEqual({
      'bottom-end': [EDGES.bottom + EDGE, EDGES.left + EDGE],
      'bottom-start': [EDGES.bottom + EDGE, EDGES.left + EDGE],
      'top-start': [EDGES.top + EDGE, EDGES.left + EDGE],
      'top-end': [EDGES.top + EDGE, EDGES.left + EDGE],
    });
    await page.evaluate((markdown) => {
      const agent = document.querySelector('parlando-agent')!;
      const attributes = { markdown: '', 'markdown-links': 'example.com', 'override-text-only': '' };
      for (const [name, value] of Object.entries(attributes)) agent.setAttribute(name, value);
      agent.overrideFirstMessage = markdown;
    }, MARKDOWN);
    await launcher.click();
    await field.waitFor();
    expect(await page.evaluate(shifts)).toEqual([]);
    await field.fill('what is parlando');
    await field.press('Enter');
    await turns.nth(2).waitFor();
    await page.locator('parlando-agent [part~="markdown"] strong').first().waitFor();
    expect(await page.evaluate(drawnMarkdown)).toEqual({
      heading: ['Opening hours'],
      list: ['Monday: 9 to 5, tea & cake', 'Tuesday: closed'],
      links: [
        [
          'the menu',
          'https://shop.example.com/menu',
          '_blank',
          'noopener noreferrer',
          expect.stringMatching(/px$/),
        ],
      ],
      addresses: ['this (https://elsewhere.test/)', 'that'],
    });
    const inside = await widget.evaluate((element) => {
      const box = (part: string): DOMRect =>
        element.querySelector(`[part~="${part}"]`)!.getBoundingClientRect();
      return {
        top: box('widget-title').top,
        left: Math.min(box('widget-title').left, box('composer-box').left),
        bottom: innerHeight - box('composer-box').bottom,
        right: innerWidth - Math.max(box('widget-close').right, box('composer-box').right),
      };
    });
    for (const [edge, room] of Object.entries(EDGES)) {
      expect(inside[edge as keyof typeof inside], edge).toBeGreaterThanOrEqual(room);
    }
    expect(await page.evaluate(() => window.made)).toEqual({ policies: [], elements: ['parlando-agent'] });
    // Of the sound nothing is loaded, and of one of the two copies nothing but its first file.
    const files = site.asked.slice(asked);
    expect(files.filter((path) => path.endsWith('/sound.js'))).toEqual([]);
    expect(files.filter((path) => path.endsWith('/embed.js'))).toHaveLength(2);
    expect(files.filter((path) => path.endsWith('/widget.js'))).toHaveLength(1);

    await page.goto(`${site.origin}/inline.html`);
    await widget.waitFor();
    expect(await page.evaluate(shifts)).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

/** How far the launcher is from the edge above or below it, and from the nearer one at its side, by where it is placed. */
function launcherEdges(): Record<string, [number, number]> {
  const agent = document.querySelector('parlando-agent')!;
  const places = ['bottom-end', 'bottom-start', 'top-start', 'top-end'] as const;
  const edges = places.map((place) => {
    agent.placement = place;
    const { top, bottom, left, right } = agent
      .shadowRoot!.querySelector('[part~="launcher"]')!
      .getBoundingClientRect();
    const [above, below] = [top, innerHeight - bottom];
    const [start, end] = [left, innerWidth - right];
    return [place, [place.startsWith('top') ? above : below, place.endsWith('start') ? start : end]];
  });
  agent.placement = 'bottom-end';
  return Object.fromEntries(edges) as Record<string, [number, number]>;
}

/** What has become of the agent's Markdown. */
function drawnMarkdown(): Record<string, unknown[]> {
  const turn = document.querySelector('parlando-agent')!.shadowRoot!.querySelector('[part~="markdown"]')!;
  const texts = (selector: string): string[] =>
    [...turn.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const links = [...turn.querySelectorAll('a')].map((link) => [
    link.textContent,
    link.href,
    link.target,
    link.rel,
    // Its style sheet has come too.
    getComputedStyle(link).textUnderlineOffset,
  ]);
  return {
    heading: texts('[part~="markdown-heading"]'),
    list: texts('li'),
    links,
    addresses: texts('[part~="markdown-address"]'),
  };
}

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
