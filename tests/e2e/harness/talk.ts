import type { Page } from 'playwright';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import type { Brain } from '../../../src/agent/brain/Brain';

/** A brain that gives these answers, one a turn, and nothing after the last. */
export function answers(...lines: string[]): Brain {
  let turn = 0;
  return {
    name: 'a list of answers',
    async *answer() {
      const line = lines[turn++];
      if (line) yield line;
    },
  };
}

/** Starts a session in the test page by a click, and waits until it is connected. */
export async function startTalk(page: Page, origin: string, options: SessionOptions = {}): Promise<void> {
  const all = { agentId: 'guide', origin, ...options };
  await page.evaluate((options) => window.stage.prepare(options), all as { agentId: string });
  await page.click('#start');
  await page.waitForFunction(() => window.stage.session!.state.get().status.name === 'connected');
}

/** Waits until the agent is heard. */
export async function untilSpeaking(page: Page): Promise<void> {
  await page.waitForFunction(() => window.stage.session!.state.get().agent === 'speaking');
}
