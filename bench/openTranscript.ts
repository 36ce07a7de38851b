import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { scriptSourceForVite } from '../scripts/scriptSource.mjs';
import { writeWav } from '../tests/e2e/harness/wav';
import { QuietChromium } from './QuietChromium';
import type { BenchLine } from './server/BenchLine';
import { BenchServer } from './server/BenchServer';

const root = fileURLToPath(new URL('transcript', import.meta.url));
const outDir = fileURLToPath(new URL('../node_modules/.cache/parlando/transcript', import.meta.url));

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

/** Builds the page of transcripts, for production. */
export async function buildTranscriptPage(): Promise<void> {
  // Whoever runs this has told that it tests, and React would be the one for development.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root,
    base: './',
    plugins: [scriptSourceForVite(), react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
}

export async function openTranscript(app: string, turns: number): Promise<OpenedTranscript> {
  const folder = await mkdtemp(join(tmpdir(), 'parlando-bench-'));
  const microphone = join(folder, 'microphone.wav');
  await writeWav(microphone, new Int16Array(1600), 16_000);
  const server = await BenchServer.open();
  const site = await preview({
    configFile: false,
    root,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  const { port } = site.httpServer.address() as { port: number };
  const browser = await QuietChromium.open(microphone);
  await browser.goto(`http://127.0.0.1:${port}`, COUNT_COMMITS);
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
      await rm(folder, { recursive: true });
    },
  };
}
