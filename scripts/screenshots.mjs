// Pictures of chosen stories for people to look at, in light and dark, as on a phone and on a desktop: the folder
// screenshots. Builds the catalogue first; `--built` takes the one of storybook-static. Other arguments choose the stories
// whose name has them in it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { buildCatalogue } from './buildCatalogue.mjs';
import { chromiumLaunch } from './chromium.mjs';
import { serveFolder } from './serveFolder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'storybook-static');
const target = join(root, 'screenshots');
/** A story is in a picture unless it says `tags: ['no-picture']`. */
const LEFT_OUT = 'no-picture';
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
/** For what fades and slides once a story has come to its end. */
const SETTLE_MS = 1200;
/** For what is painted anew in the other theme. */
const REPAINT_MS = 400;

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!process.argv.includes('--built')) await buildCatalogue(built);
if (words.length === 0) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(
  ({ type, tags, id }) =>
    type === 'story' &&
    !tags.includes(LEFT_OUT) &&
    (words.length === 0 || words.some((word) => id.includes(word.toLowerCase()))),
);
const server = await serveFolder(built);
const browser = await chromium.launch(chromiumLaunch());
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport, deviceScaleFactor: size === 'phone' ? 2 : 1 });
    await page.goto(`${server.origin}iframe.html?id=${stories[0].id}&viewMode=story`);
    await page.waitForFunction(isShown, stories[0].id);
    for (const { id } of stories) {
      for (const theme of ['light', 'dark']) {
        await page.evaluate(show, { id, theme });
        await page.waitForFunction(isShown, id);
        await page.waitForTimeout(theme === 'light' ? SETTLE_MS : REPAINT_MS);
        await page.screenshot({ path: join(target, `${id}-${size}-${theme}.png`) });
      }
    }
    await page.close();
  }
  console.log(`${stories.length * 4} pictures in ${target}`);
} finally {
  await browser.close();
  await server.close();
}

/** In the page: the theme, and the story unless it is there. To load the page for each would take three times as long. */
function show({ id, theme }) {
  const { channel, currentRender } = globalThis.__STORYBOOK_PREVIEW__;
  channel.emit('updateGlobals', { globals: { theme } });
  if (currentRender?.id !== id) channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
}

/** In the page: its story has come to its end. */
function isShown(id) {
  const { id: current, phase } = globalThis.__STORYBOOK_PREVIEW__?.currentRender ?? {};
  return current === id && ['completed', 'finished', 'errored'].includes(phase);
}
