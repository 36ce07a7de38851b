import type { ChangeStamps } from './ChangeStamps';
import type { JsonNode } from './JsonNode';

/** The stamps after one more change of the whole. */
export function stampChanges({ latest, of }: ChangeStamps, nodes: readonly JsonNode[]): ChangeStamps {
  const stamps = new Map(of);
  for (const { path, isChanged } of nodes) if (isChanged) stamps.set(path, latest + 1);
  return { latest: latest + 1, of: stamps };
}
