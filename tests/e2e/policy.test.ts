import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumLaunch } from '../../scripts/chromium.mjs';
import { script } from '../../src/agent/script/Script';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import type { AudioOptions, SessionOptions } from '../../src/core/session/SessionOptions';
import type { VoiceSession } from '../../src/core/session/VoiceSession';
import type { ConversationState } from '../../src/core/state/ConversationState';
import { type PolicyServer, servePolicy } from './harness/servePolicy';

interface PolicyWindow {
  session: Pick<VoiceSession, 'state' | 'devices' | 'prepare' | 'startSession'>;
  violations: string[];
  prepare(options: SessionOptions): void;
}

/** A host that is this machine, and is not known to be. */
const INSECURE = 'insecure.test';
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
  browser = await chromium.launch(
    chromiumLaunch({
      args: [
        `--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`,
        '--autoplay-policy=document-user-activation-required',
      ],
    }),
  );
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

async function open(policy: string, audio: AudioOptions): Promise<void> {
  await openAt(await serve(policy), { audio });
}

async function openAt(origin: string, options: SessionOptions): Promise<void> {
  heard = 0;
  page = await browser.newPage({ permissions: ['microphone'] });
  await page.goto(origin);
  await page.evaluate((options) => (window as unknown as PolicyWindow).prepare(options), {
    agentId: 'guide',
    origin: agent.origin,
    ...options,
  } as SessionOptions);
}

async function start(policy: string, audio: AudioOptions): Promise<void> {
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

describe('a page that starts a conversation without a gesture', () => {
  it('is blocked, and hears the agent after the next click anywhere', async () => {
    const origin = await serve('');
    const told: string[] = [];
    page = await browser.newPage();
    await page.exposeFunction('told', (status: string) => told.push(status));
    // The page's own doing: what a test evaluates counts as a gesture.
    await page.addInitScript(
      (options) => {
        const page = window as unknown as PolicyWindow & { told(status: string): void };
        addEventListener('load', () => {
          page.prepare(options);
          const { state } = page.session;
          state.subscribe(() => page.told(state.get().speaker.status));
          void page.session.startSession();
        });
      },
      { agentId: 'guide', origin: agent.origin, microphone: false },
    );
    await page.goto(origin);
    await expect.poll(() => told.at(-1)).toBe('blocked');
    await page.mouse.click(200, 200);
    await expect.poll(() => told.at(-1)).toBe('running');
    await expect.poll(async () => (await state()).agent).toBe('speaking');
  });
});

describe('a page that is not secure', () => {
  let origin: string;
  beforeEach(async () => {
    origin = (await serve('')).replace('127.0.0.1', INSECURE);
  });

  /** The name of the status, and the problem, once there is either. */
  async function outcome(options: SessionOptions): Promise<(string | undefined)[]> {
    await openAt(origin, options);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.click('#start');
    await expect.poll(async () => (await state()).status.name).toMatch(/^(ended|connected)$/);
    return page.evaluate(() => {
      const { status, problem } = (window as unknown as PolicyWindow).session.state.get();
      return [status.name, problem?.code];
    });
  }

  it('is told that it may use no microphone, before it starts too', async () => {
    expect(await outcome({})).toEqual(['ended', 'insecure_context']);
    const permission = await page.evaluate(() => {
      const { devices } = (window as unknown as PolicyWindow).session;
      devices.subscribe(() => undefined);
      return devices.get().permission;
    });
    expect(permission).toBe('insecure-context');
  });

  it('is told that it has no voice either', async () => {
    expect(await outcome({ microphone: false })).toEqual(['ended', 'audio_unavailable']);
  });

  it('talks in text', async () => {
    const open = await startAgent({ port: 0, voice: false, recognizer: false, allowOrigins: [origin] });
    try {
      expect(await outcome({ audio: false, origin: open.origin })).toEqual(['connected', undefined]);
    } finally {
      await open.close();
    }
  });
});
