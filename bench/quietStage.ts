import type { OpenCaptionStage } from '../tests/e2e/harness/captionErrors';
import { LAG_MS, runTap } from '../tests/e2e/harness/tap';
import { QuietChromium } from './QuietChromium';

/** Opens the page of captions where nobody watches, with a microphone that hears nothing. */
export function quietStage(url: string): OpenCaptionStage {
  return async (origin, options) => {
    const browser = await QuietChromium.open();
    try {
      const tap = `(${runTap.toString()})({ stride: 1, lagMs: ${LAG_MS} })`;
      await browser.goto(url, tap, 'window.stage !== undefined');
      const session = JSON.stringify({ agentId: 'guide', origin, ...options });
      await browser.evaluate(`window.stage.prepare(${session})`);
      await browser.evaluate(`document.getElementById('start').click()`);
      await browser.until(`window.stage.session.state.get().status.name === 'connected'`);
    } catch (error) {
      await browser.close();
      throw error;
    }
    return { evaluate: (expression) => browser.evaluate(expression), close: () => browser.close() };
  };
}
