import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenCaptionStage } from '../tests/e2e/harness/captionErrors';
import { LAG_MS, runTap } from '../tests/e2e/harness/tap';
import { writeWav } from '../tests/e2e/harness/wav';
import { QuietChromium } from './QuietChromium';

const RATE = 16_000;
const QUIET_SECONDS = 30;

/** Opens the page of captions where nobody watches, with a microphone that hears nothing. */
export function quietStage(url: string): OpenCaptionStage {
  return async (origin, options) => {
    const folder = await mkdtemp(join(tmpdir(), 'parlando-bench-'));
    const microphone = join(folder, 'microphone.wav');
    await writeWav(microphone, new Int16Array(QUIET_SECONDS * RATE), RATE);
    const browser = await QuietChromium.open(microphone);
    const tap = `(${runTap.toString()})({ stride: 1, lagMs: ${LAG_MS} })`;
    await browser.goto(url, tap, 'window.stage !== undefined');
    const session = JSON.stringify({ agentId: 'guide', origin, ...options });
    await browser.evaluate(`window.stage.prepare(${session})`);
    await browser.evaluate(`document.getElementById('start').click()`);
    await browser.until(`window.stage.session.state.get().status.name === 'connected'`);
    return {
      evaluate: (expression) => browser.evaluate(expression),
      async close() {
        await browser.close();
        await rm(folder, { recursive: true });
      },
    };
  };
}
