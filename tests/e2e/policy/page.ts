import { createSession } from '../../../src/core/session/createSession';
import type { VoiceSession } from '../../../src/core/session/VoiceSession';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import { patientTimers } from '../harness/patientTimers';

interface PolicyWindow {
  session: VoiceSession;
  violations: string[];
  prepare(options: SessionOptions): void;
}

const page = window as unknown as PolicyWindow;
patientTimers();
page.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  page.violations.push(`${effectiveDirective}: ${blockedURI}`),
);
page.prepare = (options) => {
  page.session = createSession(options);
};
document.getElementById('start')!.onclick = () => void page.session.startSession();
