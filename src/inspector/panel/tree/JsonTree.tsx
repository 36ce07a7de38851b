import { type ReactElement, useCallback, useState } from 'react';
import { changedTree } from './changedTree';
import { flattenJson } from './flattenJson';
import { JsonLine } from './JsonLine';
import { moveInTree } from './moveInTree';
import { noChanges } from './noChanges';

/**
 * A value as a tree that folds, and marks what changed last. Arrows go through it and open and close, as in every tree; Home and
 * End go to its ends, Enter and Space open and close.
 */
export function JsonTree({
  label,
  value,
  of,
  openTo = 1,
}: {
  label: string;
  value: unknown;
  /** What the value is of. Where that is another, nothing has changed. */
  of?: unknown;
  /** So many levels are open at first, the names on top included. */
  openTo?: number;
}): ReactElement {
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (path: string, level: number): boolean => folds.get(path) ?? level < openTo;
  const [seen, setSeen] = useState({ of, value, stamps: noChanges });
  if (seen.of !== of || seen.value !== value) setSeen(changedTree(seen, { of, value }, isOpen));
  const nodes = flattenJson(value, value, isOpen);
  const [current, setCurrent] = useState<string>();
  const tabbed = nodes.some(({ path }) => path === current) ? current : nodes[0]?.path;
  const fold = useCallback(
    (path: string, opens: boolean): void => setFolds((before) => new Map(before).set(path, opens)),
    [],
  );

  return (
    <div
      role="tree"
      tabIndex={-1}
      aria-label={label}
      className="parlando-inspector-tree"
      // It is a program's text.
      dir="ltr"
      onKeyDown={(event) => moveInTree(event, fold)}
    >
      {nodes.map((node) => (
        <JsonLine
          key={node.path}
          node={node}
          stamp={seen.stamps.of.get(node.path)}
          isLatest={seen.stamps.of.get(node.path) === seen.stamps.latest}
          isTabbed={node.path === tabbed}
          onFocus={setCurrent}
          onFold={fold}
        />
      ))}
    </div>
  );
}
