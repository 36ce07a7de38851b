/** The first of the agent's fields of these names that holds words. */
export function readString(from: unknown, ...names: readonly string[]): string | undefined {
  if (typeof from !== 'object' || from === null) return undefined;
  const values = names.map((name) => (from as Record<string, unknown>)[name]);
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}
