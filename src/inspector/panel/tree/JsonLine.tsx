import { type CSSProperties, memo, type NamedExoticComponent, type ReactElement } from 'react';
import { shallow } from '../../../hooks/shallow';
import type { JsonNode } from './JsonNode';
import { leafText } from './leafText';

interface JsonLineProps {
  node: JsonNode;
  /** In which change of the whole it changed last, if it did while it was seen. */
  stamp: number | undefined;
  /** Whether that was the last one. */
  isLatest: boolean;
  isTabbed: boolean;
  onFocus: (path: string) => void;
  onFold: (path: string, opens: boolean) => void;
}

/** A line of a tree: its name and value, and whether it can be opened. Rendered again only when that has changed. */
export const JsonLine: NamedExoticComponent<JsonLineProps> = /* @__PURE__ */ memo(function JsonLine({
  node: { path, name, value, level, isFoldable, isOpen, position, count },
  stamp,
  isLatest,
  isTabbed,
  onFocus,
  onFold,
}: JsonLineProps): ReactElement {
  const text = leafText(value);
  return (
    // The keys are the tree's: it is where they are heard.
    <div
      role="treeitem"
      tabIndex={isTabbed ? 0 : -1}
      aria-label={text ? `${name}: ${text}` : name}
      aria-selected={false}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={count}
      {...(isFoldable && { 'aria-expanded': isOpen })}
      className="parlando-inspector-node"
      data-path={path}
      data-changed={isLatest || undefined}
      style={{ '--level': level - 1 } as CSSProperties}
      onFocus={() => onFocus(path)}
      onClick={() => isFoldable && onFold(path, !isOpen)}
      onKeyDown={() => undefined}
    >
      {/* Another key is another element, which begins to fade anew. */}
      {stamp !== undefined && <span key={stamp} className="parlando-inspector-flash" aria-hidden="true" />}
      <span className="parlando-inspector-fold" aria-hidden="true" />
      <span className="parlando-inspector-name">{name}</span>
      {text && <span className="parlando-inspector-colon">: </span>}
      <span className="parlando-inspector-value" data-kind={value === null ? 'null' : typeof value}>
        {text}
      </span>
    </div>
  );
}, isSameLine);

function isSameLine({ node: a, ...before }: JsonLineProps, { node: b, ...now }: JsonLineProps): boolean {
  return shallow(a, b) && shallow(before, now);
}
