import { options } from 'preact';
import { partsOf } from './partsOf';

interface HostElement {
  type: unknown;
  props: Record<string, unknown>;
}

let isDone = false;

/** From now on each element that is rendered has its `part`, by its class. Only Preact can be told so. */
export function nameParts(): void {
  if (isDone) return;
  isDone = true;
  const then = options.vnode;
  options.vnode = (vnode) => {
    const { type, props } = vnode as unknown as HostElement;
    if (typeof type === 'string') {
      const part = partsOf(props['className'] ?? props['class']);
      if (part) props['part'] = part;
    }
    then?.(vnode);
  };
}
