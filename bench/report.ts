import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { quantile } from '../tests/e2e/harness/captionErrors';

const folder = fileURLToPath(new URL('../node_modules/.cache/parlando/bench/', import.meta.url));

/** One line of the table: what was asked, and every value measured, in milliseconds unless the question says otherwise. */
export async function report(question: string, values: readonly number[], target: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const row = {
    question,
    target,
    median: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    min: Math.min(...values),
    max: Math.max(...values),
    count: values.length,
  };
  await writeFile(
    `${folder}${question.replace(/\W+/g, '-').toLowerCase()}.json`,
    JSON.stringify(row, null, 2),
  );
}
