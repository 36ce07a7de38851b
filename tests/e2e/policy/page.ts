import { createSession } from '../../../src/core/session/createSession';
import type { VoiceSession } from '../../../src/core/session/VoiceSession';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';

interface PolicyWindow {
  session: VoiceSession;
  violations: string[];
  setTimeout(callback: () => void, ms?: number): number;
  prepare(options: SessionOptions): void;
}

const page = window as unknown as PolicyWindow;
const { setTimeout: after } = window;
/** A busy machine may need more than the second that a Worker has: that is not what is tested here. */
page.setTimeout = (callback, ms) => after(callback, ms === 1000 ? 30_000 : ms);
page.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  page.violations.push(`${effectiveDirective}: ${blockedURI}`),
);
page.prepare = (options) => {
  page.session = createSession(options);
};
document.getElementById('start')!.onclick = () => void page.session.startSession();
