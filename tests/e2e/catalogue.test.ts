import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCatalogue } from '../../scripts/buildCatalogue.mjs';
import { chromiumLaunch } from '../../scripts/chromium.mjs';
import { serveFolder } from '../../scripts/serveFolder.mjs';

let folder = '';
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlando-catalogue-'));
  await buildCatalogue(folder);
  server = await serveFolder(folder, '/any/where/');
  browser = await chromium.launch(chromiumLaunch());
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page, and what went wrong in it: errors in the console, and requests beyond the folder. */
async function open(path: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && problems.push(`${message.text()} ${message.location().url}`),
  );
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(server.origin)) problems.push(url);
  });
  await page.goto(server.origin + path);
  return { page, problems };
}

it('lists pages and components, from a folder of any name and without the network', async () => {
  const { page, problems } = await open('index.html');
  const sidebar = page.getByRole('navigation');
  await sidebar.getByText('Getting started').waitFor();
  await sidebar.getByText('KaraokeCaption').first().waitFor();
  await page.frameLocator('#storybook-preview-iframe').getByRole('heading', { level: 1 }).waitFor();
  expect(problems).toEqual([]);
});

it("describes a component by its source's own words", async () => {
  const { page, problems } = await open('iframe.html?id=components-talkbutton--docs&viewMode=docs');
  await page.getByText('The label says what a press will do').waitFor();
  await page.getByText('Options for the starts that this button makes.').waitFor();
  expect(problems).toEqual([]);
});

it('puts the embed together, live beside the two lines to paste', async () => {
  const { page, problems } = await open('iframe.html?id=embed--docs&viewMode=docs');
  const lines = page.getByLabel('To paste');
  await lines
    .getByText('<parlando-agent agent-id="guide" origin="ws://127.0.0.1:8765"></parlando-agent>')
    .waitFor();
  await page.getByLabel('variant').selectOption('bar');
  await page.getByLabel('push-to-talk').selectOption('true');
  await page.getByLabel('consent', { exact: true }).fill('Be kind, and "fair".');
  await expect
    .poll(() => lines.textContent())
    .toContain(' variant="bar" push-to-talk consent="Be kind, and &quot;fair&quot;."></parlando-agent>');
  await page.locator('parlando-agent [part~="launcher"]').click();
  await page.locator('parlando-agent .parlando-widget').waitFor();
  await page.getByLabel('variant').selectOption('bubble');
  expect(await lines.textContent()).not.toContain('variant');
  expect(problems).toEqual([]);
});

it('plays a story to its end', async () => {
  const { page, problems } = await open('iframe.html?id=components-karaokecaption--done&viewMode=story');
  await page.locator('.parlando-caption[data-state=done]').waitFor();
  expect(problems).toEqual([]);
});

it('lets captions run to sound that is heard', async () => {
  const { page, problems } = await open(
    'iframe.html?id=components-karaokecaption--with-sound&viewMode=story',
  );
  await page.getByRole('button', { name: 'Play with sound' }).click();
  const caption = page.locator('.parlando-caption');
  const heard = (): Promise<string> =>
    page.evaluate(() =>
      Array.from(
        document.querySelectorAll('.parlando-caption-char:not([data-state=future])'),
        (char) => char.textContent,
      ).join(''),
    );
  await expect.poll(heard).toMatch(/^Hello, and w/);
  expect(await caption.getAttribute('data-state')).toBe('speaking');
  await expect.poll(heard, { timeout: 30_000 }).toBe('Every letter lights up at the moment you hear it.');
  expect(problems).toEqual([]);
});
