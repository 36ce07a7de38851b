import type { ComponentChildren, Ref } from 'preact';

/** React's, where a component is given its `ref` among its properties. */
export function forwardRef<P extends object, T>(
  render: (props: P, ref: Ref<T>) => ComponentChildren,
): (props: P & { ref?: Ref<T> }) => ComponentChildren {
  return ({ ref = null, ...props }) => render(props as unknown as P, ref);
}
