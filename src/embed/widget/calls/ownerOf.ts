import type { Settings } from '../../settings/Settings';

/** Whose terms are agreed to: the agent's, or where none is named that of the signed address, or the address that answers with one. */
export function ownerOf({ agentId, signedUrl }: Settings): string {
  if (agentId !== undefined) return agentId;
  if (typeof signedUrl !== 'string') return '';
  return new URL(signedUrl).searchParams.get('agent_id') ?? signedUrl;
}
