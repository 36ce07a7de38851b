// `npm run bench`: measures, then prints one table and writes its rows as JSON. What follows `--` goes to Vitest.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
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

const rows = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const figure = (value) => value.toFixed(1);
console.log(
  '\n| question (ms) | to reach | median | p95 | min | max | values |\n|---|---|---|---|---|---|---|',
);
for (const { question, target, median, p95, min, max, count } of rows) {
  console.log(`| ${[question, target, ...[median, p95, min, max].map(figure), count].join(' | ')} |`);
}
console.log(`\nLoad average before: ${before.toFixed(2)}.`);
writeFileSync(join(folder, '../bench.json'), JSON.stringify(rows, null, 2));
