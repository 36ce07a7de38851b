/** What the agent has sent under these names. */
export function readFields(from: unknown, names: readonly string[]): unknown[] {
  const fields = Object(from) as Record<string, unknown>;
  return names.map((name) => fields[name]);
}
