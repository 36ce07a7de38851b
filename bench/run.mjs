// `npm run bench`: measures, then prints one table and writes its rows as JSON. What follows `--` goes to Vitest.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/run.mjs';
import { root, setUp } from '../scripts/setup.mjs';

const folder = join(root, 'node_modules/.cache/parlando/bench');

await setUp({ needsChromium: true });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const before = loadavg()[0];
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'bench/vitest.config.ts'];
process.exitCode = await run(process.execPath, [...vitest, ...process.argv.slice(2)], { cwd: root });

const after = loadavg()[0];
const rows = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
// JSON has no NaN: a figure that could not be had is null.
const figure = (value) => (typeof value === 'number' ? value.toFixed(Math.abs(value) < 10 ? 2 : 1) : '');
console.log(
  '\n| question (ms) | to reach | median | min | max | p95 | peer median | ratio | runs |\n|---|---|---|---|---|---|---|---|---|',
);
for (const { question, target, ours, peer, ratio, runs, discarded } of rows) {
  const numbers = [ours.median, ours.min, ours.max, ours.p95, peer?.median, ratio].map(figure);
  const counted = discarded ? `${runs} (${discarded} discarded)` : runs;
  console.log(`| ${[question, target, ...numbers, counted].join(' | ')} |`);
}
console.log(
  `\nLoad average before: ${before.toFixed(2)}, after: ${after.toFixed(2)}; ${cpus().length} processors.`,
);
const loadAverage = { before, after, processors: cpus().length };
writeFileSync(join(folder, '../bench.json'), JSON.stringify({ loadAverage, rows }, null, 2));
