// `npm test`: installs what is missing, then runs every test. What follows `--` goes to Vitest.
import { run } from './run.mjs';
import { root, setUp } from './setup.mjs';

const REPORTERS = [
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=node_modules/.cache/parlando/tests.json',
];
const WITHOUT_CHROMIUM = ['--project=node', '--project=jsdom'];

try {
  const { chromium } = await setUp({ needsChromium: true });
  const projects = chromium ? [] : WITHOUT_CHROMIUM;
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...REPORTERS,
    ...projects,
    ...process.argv.slice(2),
  ];
  process.exitCode = await run(process.execPath, vitest, { cwd: root });
  if (!chromium) throw new Error('The chromium and e2e projects were not run: there is no Chromium.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
