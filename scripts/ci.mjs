// Everything that has to hold before a change is taken: the tests, then each check as one more. All of them run even
// when an earlier one failed; the last line is "N passed, N failed" over all.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackedPackage } from './checkPackedPackage.mjs';
import { npmCommand } from './installPackages.mjs';
import { run } from './run.mjs';
import { root } from './setup.mjs';
import { testTotals } from './testTotals.mjs';

const REPORT = join(root, 'node_modules/.cache/parlando/tests.json');
/** What the build may weigh more than its source: names and chunks differ a little. */
const BUILD_GROWTH = 1.1;
const ESM_ALONE = ['./agent', './embed', './markdown'];
const NOT_COMMON = [...ESM_ALONE, './styles.css', './inspector.css'];
const folder = mkdtempSync(join(tmpdir(), 'parlando-ci-'));
const tarball = join(folder, `parlando-${packageJson().version}.tgz`);
const totals = { passed: 0, failed: 0 };
const failures = [];

rmSync(REPORT, { force: true });
const code = await npm('test');
if (existsSync(REPORT)) {
  const { passed, failed, problems } = testTotals(JSON.parse(readFileSync(REPORT, 'utf8')), code);
  totals.passed += passed;
  totals.failed += failed;
  failures.push(...problems);
  await runChecks();
} else {
  totals.failed += 1;
  failures.push('npm test did not get as far as running a test');
}
rmSync(folder, { recursive: true, force: true });

console.log(failures.map((failure) => `\nFailed: ${failure}`).join(''));
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

async function runChecks() {
  // Side by side: each keeps one core busy, and none writes what another reads.
  await Promise.all([
    check('lint', () => tool('eslint', '.')),
    inTurn(
      ['format', () => tool('prettier', '--check', '.')],
      ['types', () => npm('run', 'types')],
      ['build', () => npm('run', 'build')],
      ['pack', () => npm('pack', '--pack-destination', folder)],
    ),
  ]);
  // It needs packages that are not there before the tests have been set up.
  const { checkExamples } = await import('./checkExamples.mjs');
  // Side by side again: the examples mostly wait for what is said in them.
  await Promise.all([checkPackage(), checkExamples({ folder, check })]);
}

async function inTurn(...checks) {
  for (const [name, action] of checks) await check(name, action);
}

async function checkPackage() {
  await check('sizes of the build', sizesOfBuild);
  await check('publint', () => tool('publint', tarball, '--strict'));
  // Two runs, as the agent alone is for ES modules only; the style sheet has no types.
  const attw = ['attw', tarball, '--profile', 'node16', '--format', 'ascii'];
  await check('attw', () => tool(...attw, '--exclude-entrypoints', ...NOT_COMMON));
  await check('attw, what is ESM alone', () =>
    tool(...attw, '--entrypoints', ...ESM_ALONE, '--ignore-rules', 'cjs-resolves-to-esm'),
  );
  await checkPackedPackage({ tarball, folder: join(folder, 'app'), versions: versions(), check });
}

/** Counts one check. It has failed when it gives a code other than 0 or throws. */
async function check(name, action) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  let problem;
  try {
    const result = await action();
    if (result !== 0) problem = `${name} (exit code ${result})`;
  } catch (error) {
    problem = `${name}: ${error.message}`;
  }
  console.log(
    `== ${name}: ${problem ? 'failed' : 'passed'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  if (problem) failures.push(problem);
  totals[problem ? 'failed' : 'passed'] += 1;
}

/** The build keeps to the budgets, and lets a bundler leave out as much as the source does. */
async function sizesOfBuild() {
  const { sizes } = await import('./sizes.mjs');
  const source = await sizes(root, 'src');
  const built = await sizes(root, 'dist');
  const rows = built.map((size) => ({
    ...size,
    source: source.find(({ what }) => what === size.what).bytes,
  }));
  for (const { what, bytes, budget, source: from } of rows) {
    console.log(`${bytes} of ${budget} bytes  ${what} (from source: ${from})`);
  }
  const fits = ({ what, bytes, budget, source: from }) =>
    bytes <= budget && (what.includes('beyond') || bytes <= from * BUILD_GROWTH);
  return rows.every(fits) ? 0 : 1;
}

function npm(...args) {
  const [command, all, options] = npmCommand(args);
  return run(command, all, { cwd: root, ...options });
}

/** Runs a development dependency's own command. */
function tool(name, ...args) {
  const paths = {
    attw: '@arethetypeswrong/cli/dist/index.js',
    eslint: 'eslint/bin/eslint.js',
    prettier: 'prettier/bin/prettier.cjs',
    publint: 'publint/src/cli.js',
  };
  return run(process.execPath, [join(root, 'node_modules', paths[name]), ...args], { cwd: root });
}

function packageJson() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

function versions() {
  return packageJson().devDependencies;
}
