/** No agent needs more, and none shall fill the page. */
const MOST = 50;

/** The first of the agent's fields of these names that is a list, and no more of it than a page takes. */
export function readList(from: unknown, ...names: readonly string[]): readonly unknown[] {
  if (typeof from !== 'object' || from === null) return [];
  const list = names.map((name) => (from as Record<string, unknown>)[name]).find(Array.isArray);
  return list?.slice(0, MOST) ?? [];
}
