/**
 * Hides what a frame of ours may carry for the agent alone, by its name: secret variables, and the bodies and addresses
 * for the user's own servers. For `JSON.parse` and `JSON.stringify`.
 */
export function hideSecrets(key: string, value: unknown): unknown {
  return /^secret__|_body$|webhook/.test(key) ? 'hidden' : value;
}
