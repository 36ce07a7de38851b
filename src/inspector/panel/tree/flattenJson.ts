import { entriesOf } from './entriesOf';
import type { JsonNode } from './JsonNode';
import { ListPart } from './ListPart';

/**
 * The lines of a tree in order, from its first level on: those that are folded away are not among them.
 *
 * @param before What the value was, to compare it with.
 * @param isOpen Whether what is below a line is shown.
 */
export function flattenJson(
  value: unknown,
  before: unknown,
  isOpen: (path: string, level: number) => boolean,
): JsonNode[] {
  const nodes: JsonNode[] = [];
  const walk = (inside: unknown, was: unknown, parent: string, level: number): void => {
    const entries = entriesOf(inside) ?? [];
    const earlier = inside === was ? undefined : new Map(entriesOf(was));
    entries.forEach(([name, inner], i) => {
      const path = `${parent}/${name}`;
      const innerWas = earlier ? earlier.get(name) : inner;
      const isFoldable = (entriesOf(inner)?.length ?? 0) > 0;
      const opened = isFoldable && isOpen(path, level);
      nodes.push({
        path,
        name,
        value: inner,
        level,
        isFoldable,
        isOpen: opened,
        position: i + 1,
        count: entries.length,
        isChanged: !opened && !isSame(inner, innerWas),
      });
      if (opened) walk(inner, innerWas, path, level + 1);
    });
  };
  walk(value, before, '', 1);
  return nodes;
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof ListPart ? a.isSame(b) : Object.is(a, b);
}
