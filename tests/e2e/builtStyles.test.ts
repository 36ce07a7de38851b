import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { expect, it } from 'vitest';
import { chromiumLaunch } from '../../scripts/chromium.mjs';
import { root as repository } from '../house/sourceFiles';

/** `--parlando-accent` where it is dark. */
const DARK_BUTTON = 'rgb(255, 157, 99)';

it('has its colours in a page that was built with the defaults of Vite, light and dark', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parlando-built-'));
  const styles = join(repository, 'src/styles.css');
  await writeFile(
    join(root, 'index.html'),
    `<!doctype html><title>Built</title><button class="parlando-talk">Talk</button>
     <script type="module">import ${JSON.stringify(styles)};</script>`,
  );
  const options = { root, configFile: false, logLevel: 'error' } as const;
  await build(options);
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls!.local[0]!);
    const colour = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector('button')!).backgroundColor);
    const light = await colour();
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    expect(light).not.toBe('rgba(0, 0, 0, 0)');
    // It changes gradually.
    await expect.poll(colour).toBe(DARK_BUTTON);
  } finally {
    await browser.close();
    await server.close();
    await rm(root, { recursive: true });
  }
});
