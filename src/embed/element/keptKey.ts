import type { Settings } from '../settings/Settings';

/** Where a running call is kept over a reload, in this tab alone: one place for each agent. */
export function keptKey({ agentId, origin }: Settings): string {
  return `parlando.call ${agentId ?? ''} ${origin ?? ''}`;
}
