import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { quantile } from '../tests/e2e/harness/captionErrors';
import type { Outcome } from './alternate';

const folder = fileURLToPath(new URL('../node_modules/.cache/parlando/bench/', import.meta.url));
let rows = 0;

/** A line of the table. Values are milliseconds unless the question says otherwise. */
export interface Row {
  question: string;
  /** What the figure is to reach, in words. */
  target: string;
  ours: readonly number[];
  peer?: readonly number[];
  /** How many runs gave the values; default: each value is a run. */
  runs?: number;
  /** Runs that did not count. */
  discarded?: number;
}

/** Writes a line of the table. */
export async function report({ question, target, ours, peer, runs, discarded }: Row): Promise<void> {
  const file = basename(expect.getState().testPath ?? '', '.measure.ts');
  const row = {
    case: file,
    question,
    target,
    ours: figures(ours),
    peer: peer && figures(peer),
    ratio: peer && quantile(ours, 0.5) / quantile(peer, 0.5),
    runs: runs ?? ours.length,
    discarded: discarded ?? 0,
    values: { ours, peer },
  };
  await mkdir(folder, { recursive: true });
  const name = `${file}-${String(rows++).padStart(2, '0')}.json`;
  await writeFile(`${folder}${name}`, JSON.stringify(row, null, 2));
}

/** A line for each way in which ours was measured, beside the peer's, from the values that `of` finds in a run. */
export async function reportEach<T>(
  question: string,
  target: string,
  outcomes: readonly Outcome<T>[],
  of: (run: T) => number | readonly number[],
): Promise<void> {
  const values = ({ runs }: Outcome<T>): number[] => runs.flatMap((run) => of(run));
  const peer = outcomes.find(({ contender }) => contender.adapter === 'elevenlabs');
  for (const outcome of outcomes) {
    if (outcome === peer) continue;
    const { variant } = outcome.contender;
    await report({
      question: variant ? `${question} [${variant}]` : question,
      target,
      ours: values(outcome),
      ...(peer && { peer: values(peer) }),
      runs: outcome.runs.length,
      discarded: outcome.discarded.length + (peer?.discarded.length ?? 0),
    });
  }
}

function figures(values: readonly number[]): Record<'median' | 'min' | 'max' | 'p95' | 'p99', number> {
  return {
    median: quantile(values, 0.5),
    min: Math.min(...values),
    max: Math.max(...values),
    p95: quantile(values, 0.95),
    p99: quantile(values, 0.99),
  };
}
