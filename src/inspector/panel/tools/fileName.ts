/** A name that says when, and sorts: `events-2026-01-31T14-03-27.jsonl`. */
export function fileName(what: string, date: Date): string {
  return `${what}-${date.toISOString().slice(0, 19).replaceAll(':', '-')}.jsonl`;
}
