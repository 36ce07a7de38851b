import type { ChangeStamps } from './ChangeStamps';
import { flattenJson } from './flattenJson';
import { noChanges } from './noChanges';
import { stampChanges } from './stampChanges';

interface Seen {
  of: unknown;
  value: unknown;
  stamps: ChangeStamps;
}

/** What a tree has seen once its value is another: of the same thing, what changed is stamped. */
export function changedTree(
  before: Seen,
  { of, value }: Pick<Seen, 'of' | 'value'>,
  isOpen: (path: string, level: number) => boolean,
): Seen {
  if (before.of !== of) return { of, value, stamps: noChanges };
  const stamps = stampChanges(before.stamps, flattenJson(value, before.value, isOpen));
  return { of, value, stamps };
}
