import { readFields } from './readFields';

/** The first of the agent's fields of these names that holds words. */
export function readString(from: unknown, ...names: readonly string[]): string | undefined {
  return readFields(from, names).find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
}
