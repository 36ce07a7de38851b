/** Whether something was given up on purpose, and did not fail. */
export function isAbort(thrown: unknown): boolean {
  return (thrown as { name?: unknown } | undefined)?.name === 'AbortError';
}
