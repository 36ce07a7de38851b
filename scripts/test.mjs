// `npm test`: installs what is missing, then runs every test. What follows `--` goes to Vitest.
import { run } from './run.mjs';
import { setUpReact18 } from './react18.mjs';
import { root, setUp } from './setup.mjs';

const REPORTERS = [
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=node_modules/.cache/parlando/tests.json',
];
const WITHOUT_CHROMIUM = [
  '--project=node',
  '--project=jsdom',
  '--project=new-page',
  '--project=preact',
  '--project=widget',
  '--project=react18',
];

/** Whether the arguments leave this project in. */
function runs(project) {
  const named = process.argv.filter(
    (argument, i) => /^--project/.test(argument) || process.argv[i - 1] === '--project',
  );
  return named.length === 0 || named.some((argument) => argument.endsWith(project));
}

try {
  const { chromium } = await setUp({ needsChromium: true });
  if (runs('react18')) await setUpReact18(root);
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
