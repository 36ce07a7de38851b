// Where a Chromium is, and how the tests start it.
import { existsSync } from 'node:fs';

const DEBIAN = '/usr/bin/chromium';

/** Debian's Chromium, `PARLANDO_CHROMIUM`, or undefined: then Playwright's own is used if it is there. */
export function chromiumPath() {
  return process.env.PARLANDO_CHROMIUM ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Playwright launch options. `microphone`: a WAV that the fake microphone plays once; null for no device at all.
 * @param {{ microphone?: string | null, args?: string[] }} [options]
 */
export function chromiumLaunch({ microphone, args = [] } = {}) {
  const executablePath = chromiumPath();
  return {
    ...(executablePath && { executablePath }),
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(microphone === null ? [] : ['--use-fake-device-for-media-stream']),
      ...(microphone ? [`--use-file-for-fake-audio-capture=${microphone}%noloop`] : []),
      ...args,
    ],
  };
}
