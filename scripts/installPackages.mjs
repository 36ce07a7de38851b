// `npm ci`, when it is needed, with progress that is visible without a terminal too. Node's built-ins only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const REPORT_MS = 3000;

/** Installs what package-lock.json asks for, unless it is there already. Throws with one sentence when npm fails. */
export async function installPackages(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  // npm writes this record at the end of every complete installation, which makes it the stamp of one.
  const present = readLock(join(root, 'node_modules/.package-lock.json'));
  if (matchesLock(wanted, present)) return;

  const total = Object.entries(wanted).filter(([path, entry]) => path && fitsMachine(entry)).length;
  console.log(`Installing ${total} npm packages. This takes a minute or two.`);
  const started = Date.now();
  const code = await npmCi(root, (fetched) => {
    const progress = fetched ? `${Math.min(fetched, total)} of ${total} packages` : 'looking them up';
    console.log(`  ${progress}, ${seconds(started)} s`);
  });
  if (code !== 0) {
    throw new Error(
      `The npm packages could not be installed (npm ci ended with ${code}): see npm's own lines above, and check the network.`,
    );
  }
  console.log(`Installed in ${seconds(started)} s.`);
}

/**
 * True when every package of the lockfile is there in its version; those for another system may be absent.
 * @param {Record<string, { version?: string, optional?: boolean }>} wanted
 * @param {Record<string, { version?: string }> | undefined} present
 */
export function matchesLock(wanted, present) {
  if (!present) return false;
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path && !entry.optional && present[path]?.version !== entry.version,
  );
  const stale = Object.entries(present).some(
    ([path, entry]) => path && wanted[path]?.version !== entry.version,
  );
  return !missing && !stale;
}

/** How to start npm: through the npm that started this script where there is one, which works on every system. */
export function npmCommand(args) {
  const own = process.env.npm_execpath;
  if (own && own.endsWith('npm-cli.js')) return [process.execPath, [own, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function fitsMachine({ os, cpu, libc }) {
  const fits = (list, value) => !list || list.includes(value);
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc');
}

/** Runs `npm ci`; resolves with its exit code. npm's log of fetches becomes a count, everything else is passed on. */
async function npmCi(root, report) {
  const [command, args, options] = npmCommand(['ci', '--loglevel=http', '--no-audit', '--no-fund']);
  const npm = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], ...options });
  const exit = new Promise((resolve, reject) => {
    npm.once('error', reject);
    npm.once('close', resolve);
  });

  let fetched = 0;
  const timer = setInterval(() => report(fetched), REPORT_MS);
  createInterface({ input: npm.stderr }).on('line', (line) => {
    if (!line.startsWith('npm http')) console.error(line);
    else if (/\.tgz\b/.test(line)) fetched += 1;
  });
  try {
    return await exit;
  } finally {
    clearInterval(timer);
  }
}

function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}
