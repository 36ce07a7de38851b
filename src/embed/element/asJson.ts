/** A value as text, whatever it is; undefined where JSON has no word for it, as for a function. */
export function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // A bigint, or what contains itself.
    return String(value);
  }
}
