// The system's own packages: installed where that can be done (Debian, root), else named in one sentence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

let updated;

/** True when PocketSphinx's library and its English model are where the system keeps them. */
export function hasRecogniser() {
  const model = existsSync('/usr/share/pocketsphinx/model/en-us');
  const library = ['/usr/lib', ...foldersOf('/usr/lib')].some((folder) =>
    existsSync(`${folder}/libpocketsphinx.so.3`),
  );
  return model && library;
}

/**
 * Installs the packages with apt-get, or says what is missing, what that costs and how to get it. Never throws.
 * @param {{ packages: string[], without: string, elsewhere: string }} need
 */
export async function installSystemPackages({ packages, without, elsewhere }) {
  const sentence = `Without ${packages.join(' and ')} ${without}: ${elsewhere}.`;
  if (!canInstall()) {
    console.log(sentence);
    return;
  }
  console.log(`Installing ${packages.join(' and ')} with apt-get.`);
  updated = updated ?? aptGet('update', '-q');
  await updated;
  if (!(await aptGet('install', '-y', '-q', '--no-install-recommends', ...packages))) console.log(sentence);
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && isDebian();
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Resolves with whether it worked. */
async function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env })) === 0;
}

function foldersOf(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);
}
