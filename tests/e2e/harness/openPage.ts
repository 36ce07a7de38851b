import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { chromiumLaunch } from '../../../scripts/chromium.mjs';
import { servePage } from './servePage';
import { installTap } from './tap';
import { joinSamples, writeWav } from './wav';

const RATE = 16_000;
/** The fake microphone repeats its last buffer for ever: let that be silence. */
const CLOSING_SILENCE_MS = 400;

export interface OpenPageOptions {
  /** What the microphone hears: 16 kHz samples and pauses in milliseconds; null: there is no microphone. Default silence. */
  microphone?: readonly (Int16Array | number)[] | null;
  /** Whether the user lets the page use it. Default true. */
  permitted?: boolean;
  /** The folder of the page. Default: the plain page of these tests. */
  root?: string;
  /** Where the page is served already, instead of a folder. */
  origin?: string;
  /** Values for the page's constants. */
  define?: Record<string, string>;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  args?: string[];
  /** Lets what is played reach the machine's sound device, which tests are otherwise spared, found through this environment. */
  soundDevice?: Record<string, string>;
  /** Whether what the page plays and hears is recorded. Default true. */
  tap?: boolean;
  /** Prepares the page before its own scripts run. */
  prepare?: (page: Page) => Promise<void>;
}

export interface OpenedPage {
  page: Page;
  /** Errors and warnings in the page's console, uncaught errors included. */
  complaints: string[];
  /** Requests that left this machine. */
  foreignRequests: string[];
  close(): Promise<void>;
}

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Serves a page from source and opens it in a real Chromium whose microphone plays what is given. */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenedPage> {
  const { microphone = [1000], permitted = true, root = join(repository, 'tests/e2e/page') } = options;
  const folder = await mkdtemp(join(tmpdir(), 'parlando-e2e-'));
  const wav = join(folder, 'microphone.wav');
  if (microphone) await writeWav(wav, joinSamples([...microphone, CLOSING_SILENCE_MS], RATE), RATE);
  const server = options.origin === undefined ? await servePage(root, options.define) : undefined;
  const browser = await chromium.launch({
    ...chromiumLaunch({
      microphone: microphone ? wav : null,
      args: ['--autoplay-policy=user-gesture-required', ...(options.args ?? [])],
    }),
    ...(options.soundDevice && {
      env: { ...(process.env as Record<string, string>), ...options.soundDevice },
      ignoreDefaultArgs: ['--mute-audio'],
    }),
  });
  const context = await browser.newContext({
    ...(options.viewport && { viewport: options.viewport }),
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    permissions: permitted ? ['microphone'] : [],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(https?|wss?):\/\/(127\.0\.0\.1|localhost)[:/]|^(blob|data):/.test(request.url())) {
      foreignRequests.push(request.url());
    }
  });
  if (options.tap ?? true) await installTap(page);
  await options.prepare?.(page);
  await page.goto(options.origin ?? server!.origin);
  return {
    page,
    complaints,
    foreignRequests,
    async close() {
      await browser.close();
      await server?.close();
      await rm(folder, { recursive: true });
    },
  };
}
