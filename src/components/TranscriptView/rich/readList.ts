import { readFields } from './readFields';

/** No agent needs more, and none shall fill the page. */
const MOST = 50;

/** The first of the agent's fields of these names that is a list, and no more of it than a page takes. */
export function readList(from: unknown, ...names: readonly string[]): readonly unknown[] {
  return readFields(from, names).find(Array.isArray)?.slice(0, MOST) ?? [];
}
