// What `npm run demo` and `npm test` need before they can run. Node's built-ins only, as nothing is installed yet.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './chromium.mjs';
import { installPackages } from './installPackages.mjs';
import { hasRecogniser, installSystemPackages } from './systemPackages.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = '20.19.0';

/** The sentence for a Node that is too old, or undefined. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Parlando needs Node ${OLDEST_NODE} or newer, and this is Node ${version}: get a newer one from https://nodejs.org, then run this again.`;
}

/**
 * Checks Node, then installs what is missing: npm packages always, the recogniser's and Chromium's system packages
 * where that is possible. Throws when the npm packages cannot be had; anything else that stays missing is only said.
 * @param {{ needsChromium?: boolean }} [options]
 * @returns {Promise<{ chromium: boolean, recogniser: boolean }>} what is there afterwards
 */
export async function setUp({ needsChromium = false } = {}) {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  await installPackages(root);

  if (!hasRecogniser()) {
    await installSystemPackages({
      packages: ['pocketsphinx', 'pocketsphinx-en-us'],
      without: 'the agent cannot hear you (you can type)',
      elsewhere: 'on Debian and Ubuntu `sudo apt-get install pocketsphinx pocketsphinx-en-us` adds them',
    });
  }
  if (needsChromium && !(await hasChromium())) {
    await installSystemPackages({
      packages: ['chromium'],
      without: 'the tests that need a browser cannot run',
      elsewhere:
        '`npx playwright install chromium` or your system adds it, or PARLANDO_CHROMIUM says where it is',
    });
  }
  return { chromium: await hasChromium(), recogniser: hasRecogniser() };
}

/** True when Debian's Chromium, `PARLANDO_CHROMIUM` or Playwright's own browser is there. */
async function hasChromium() {
  const path = chromiumPath();
  if (path) return existsSync(path);
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}
