import { afterEach, expect, it } from 'vitest';
import { startAgent, type RunningAgent } from '../../src/agent/startAgent';
import { type OpenedPage, openPage } from './harness/openPage';
import { recorded } from './harness/speech';
import { readTap, soundingStretches } from './harness/tap';

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
});

interface PeerLog {
  connected: boolean;
  said: { source: string; message: string }[];
  modes: string[];
  theme?: string;
  interruptions: number;
  errors: string[];
}

it('speaks the real protocol: the official client connects, hears, speaks, runs a tool and is interrupted', async () => {
  agent = await startAgent({ port: 0 });
  const [dark, story, stop] = await Promise.all(
    ['rms-make-the-page-dark', 'rms-tell-me-a-long-story', 'rms-stop'].map(recorded),
  );
  // Twice, as the recognizer may get it wrong on a busy machine.
  const round = [6000, dark!, 7000, story!, 6000, stop!];
  opened = await openPage({ microphone: [...round, 5000, ...round, 4000] });
  const { page } = opened;
  await page.evaluate((origin) => {
    const log: PeerLog = { connected: false, said: [], modes: [], interruptions: 0, errors: [] };
    (window as unknown as { log: PeerLog }).log = log;
    document.getElementById('start')!.onclick = async () => {
      const { Conversation } = await window.stage.peer();
      const options = {
        agentId: 'guide',
        connectionType: 'websocket',
        origin,
        overrides: {
          client: { source: 'peer_test', version: '0' },
        },
        clientTools: {
          set_theme: ({ theme }: { theme: string }) => {
            log.theme = theme;
            return 'done';
          },
        },
        onConnect: () => (log.connected = true),
        onMessage: ({ source, message }: { source: string; message: string }) =>
          log.said.push({ source, message }),
        onModeChange: ({ mode }: { mode: string }) => log.modes.push(mode),
        onInterruption: () => log.interruptions++,
        onError: (error: unknown) => log.errors.push(String(error)),
      };
      try {
        await Conversation.startSession(
          options as unknown as Parameters<typeof Conversation.startSession>[0],
        );
      } catch (error) {
        log.errors.push(`start: ${String(error)}`);
      }
    };
  }, agent.origin);
  await page.click('#start');
  const readLog = (): Promise<PeerLog> => page.evaluate(() => (window as unknown as { log: PeerLog }).log);
  await page
    .waitForFunction(
      () => {
        const { interruptions, theme } = (window as unknown as { log: PeerLog }).log;
        return interruptions > 0 && theme !== undefined;
      },
      undefined,
      { timeout: 90_000 },
    )
    .catch(() => undefined);
  await page.waitForTimeout(1500);
  const log = await readLog();
  const output = await readTap(page, 'output');
  expect(log, JSON.stringify(log)).toMatchObject({ connected: true, theme: 'dark', errors: [] });
  expect(
    log.said
      .filter(({ source }) => source === 'user')
      .map(({ message }) => message)
      .join(' '),
  ).toContain('dark');
  expect(log.said.some(({ source }) => source === 'ai')).toBe(true);
  expect(log.modes).toContain('speaking');
  expect(log.interruptions).toBeGreaterThanOrEqual(1);
  expect(soundingStretches(output).length).toBeGreaterThan(1);
});
