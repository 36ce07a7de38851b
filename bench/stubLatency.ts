import type { Page } from 'playwright';

export interface StubbedLatency {
  /** What `AudioContext.outputLatency` says. */
  outputMs: number;
  /** Whether `getOutputTimestamp` agrees with it, or has nothing to say, as in some browsers. */
  timestamp: boolean;
}

/** Before the page's own scripts run: a device with another latency, as far as the page can know. */
export function stubLatency(latency: StubbedLatency): (page: Page) => Promise<void> {
  return async (page) => void (await page.addInitScript(install, latency));
}

function install({ outputMs, timestamp }: StubbedLatency): void {
  const prototype = AudioContext.prototype;
  const real = Object.getOwnPropertyDescriptor(prototype, 'outputLatency')!.get!;
  const stamp = prototype.getOutputTimestamp;
  const stubbed = outputMs / 1000;
  Object.defineProperty(prototype, 'outputLatency', { get: () => stubbed });
  prototype.getOutputTimestamp = function () {
    const { contextTime = 0, performanceTime = 0 } = stamp.call(this);
    if (!timestamp || performanceTime === 0) return { contextTime: 0, performanceTime: 0 };
    const delay = stubbed - (real.call(this) as number);
    return { contextTime: contextTime - delay, performanceTime };
  };
}
