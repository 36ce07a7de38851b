import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunch } from '../../scripts/chromium.mjs';
import { script } from '../../src/agent/script/Script';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import type { SessionOptions } from '../../src/core/session/SessionOptions';
import type { ConversationState } from '../../src/core/state/ConversationState';
import { type PolicyServer, servePolicy } from './harness/servePolicy';

interface PolicyWindow {
  session: { state: { get(): ConversationState }; prepare(): Promise<void>; endSession(): Promise<void> };
  violations: string[];
  prepare(options: SessionOptions): void;
}

/** Long enough to be seen, however busy the machine is. */
const SECONDS = 10;

let browser: Browser;
let agent: RunningAgent;
let page: Page;
let heard: number;
const servers: PolicyServer[] = [];

beforeAll(async () => {
  const samples = Int16Array.from({ length: SECONDS * 16_000 }, (_, i) => 8000 * Math.sin(i / 10));
  const alignment = { chars: ['a'], char_start_times_ms: [0], char_durations_ms: [SECONDS * 1000] };
  agent = await startAgent({
    port: 0,
    voice: false,
    recognizer: false,
    script: () => script().wait(300).agent('a', { samples, alignment }),
    onMessage: (message) => void (heard += 'user_audio_chunk' in message ? 1 : 0),
  });
  browser = await chromium.launch(chromiumLaunch({}));
});

afterEach(async () => {
  await page.close();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

afterAll(async () => {
  await browser.close();
  await agent.close();
});

/** What the strictest policy still has to allow: files of the page's own, and the agent. */
const strict = (): string =>
  `default-src 'none'; script-src 'self'; worker-src 'self'; img-src 'self'; connect-src ${agent.origin}`;

async function serve(policy: string): Promise<string> {
  const server = await servePolicy(policy);
  servers.push(server);
  return server.origin;
}

async function open(policy: string, audio: SessionOptions['audio']): Promise<void> {
  const origin = await serve(policy);
  heard = 0;
  page = await browser.newPage({ permissions: ['microphone'] });
  await page.goto(origin);
  await page.evaluate((options) => (window as unknown as PolicyWindow).prepare(options), {
    agentId: 'guide',
    origin: agent.origin,
    audio,
  } as SessionOptions);
}

async function start(policy: string, audio: SessionOptions['audio']): Promise<void> {
  await open(policy, audio);
  await page.click('#start');
}

const state = (): Promise<ConversationState> =>
  page.evaluate(() => (window as unknown as PolicyWindow).session.state.get());
const violations = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as PolicyWindow).violations);

/** The agent is heard, and hears. */
async function talks(): Promise<void> {
  await expect.poll(async () => (await state()).agent).toBe('speaking');
  await expect.poll(() => heard).toBeGreaterThan(20);
}

describe("a page whose policy is script-src 'self'", () => {
  it.each(['auto', 'worklet'] as const)(
    'talks with the files it serves itself, capture: %s',
    async (capture) => {
      await start(strict(), { workletUrl: '/sound', capture });
      await talks();
      expect((await state()).line).toBe('worker');
      expect(await violations()).toEqual([]);
    },
  );

  it('has both files before the click when the start is prepared', async () => {
    await open(strict(), { workletUrl: '/sound' });
    const { asked } = servers[0]!;
    const files = (): string[] => asked.filter((url) => url.startsWith('/sound')).sort();
    await page.evaluate(() => (window as unknown as PolicyWindow).session.prepare());
    expect(files()).toEqual(['/sound/line.js', '/sound/sound.js']);
    await page.click('#start');
    await talks();
    expect(files()).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });

  it('is told by a typed error which directive is in the way of a blob', async () => {
    await start(strict(), {});
    await expect.poll(async () => (await state()).status.name).toBe('ended');
    const problem = await page.evaluate(() => {
      const { problem } = (window as unknown as PolicyWindow).session.state.get();
      return { code: problem!.code, details: problem!.details, message: problem!.message };
    });
    expect(problem).toMatchObject({ code: 'script_blocked', details: { directive: 'script-src' } });
    expect(problem.message).toContain('workletUrl');
    expect((await state()).microphone.status).toBe('off');
  });

  it('keeps the line in the page where worker-src allows none', async () => {
    await start(strict().replace("worker-src 'self'", "worker-src 'none'"), { workletUrl: '/sound' });
    await talks();
    expect((await state()).line).toBe('page');
  });
});

describe('a page that enforces Trusted Types', () => {
  const trusted = (policies: string): string =>
    `${strict()}; require-trusted-types-for 'script'; trusted-types ${policies}`;

  it('talks when it allows the policy "parlando"', async () => {
    await start(trusted('parlando'), { workletUrl: '/sound' });
    await talks();
    expect((await state()).line).toBe('worker');
    expect(await violations()).toEqual([]);
  });

  it('has the line in the page when it does not', async () => {
    await start(trusted("'none'"), { workletUrl: '/sound' });
    await talks();
    expect((await state()).line).toBe('page');
  });
});

describe('a Worker from another origin', () => {
  it('is replaced by one from a blob', async () => {
    const elsewhere = await serve('');
    await start('', { workerUrl: `${elsewhere}/sound/line.js` });
    await talks();
    expect((await state()).line).toBe('worker');
  });

  it('is replaced by the page where blobs make no Workers either', async () => {
    const elsewhere = await serve('');
    const policy = strict().replace("script-src 'self'", "script-src 'self' blob:");
    await start(policy, { workletUrl: '/sound', workerUrl: `${elsewhere}/sound/line.js` });
    await talks();
    expect((await state()).line).toBe('page');
  });
});
