import type { Contender } from './adapters/contenders';

/** How often each client is measured. `PARLANDO_BENCH_RUNS` changes it for a quick look. */
export const RUNS: number = Number(process.env['PARLANDO_BENCH_RUNS'] ?? 15);

/** What one client gave, run by run. */
export interface Outcome<T> {
  contender: Contender;
  runs: T[];
  /** Why a run does not count: what was played or heard was not what was sent. */
  discarded: string[];
}

/** Runs the clients by turns. A run that throws is discarded, and said so; the others count. */
export async function alternate<T>(
  contenders: readonly Contender[],
  run: (contender: Contender, index: number) => Promise<T>,
  runs: number = RUNS,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = contenders.map((contender) => ({ contender, runs: [], discarded: [] }));
  for (let index = 0; index < runs; index++) {
    for (const outcome of outcomes) {
      try {
        outcome.runs.push(await run(outcome.contender, index));
      } catch (error) {
        const { adapter, variant } = outcome.contender;
        console.warn(`run ${index} of ${adapter} ${variant} is discarded: ${String(error)}`);
        outcome.discarded.push(String(error));
      }
    }
  }
  return outcomes;
}
