import type { ComponentType, ReactElement, ReactNode } from 'react';

/** What of the widget's own Preact Markdown is drawn with. */
export interface WidgetRuntime {
  jsx: (type: never, props: never, key?: never) => ReactElement;
  memo: <P>(component: (props: P) => ReactNode) => ComponentType<P>;
}

let runtime: WidgetRuntime;

/** Says what Markdown is drawn with, before any of it is. A second Preact could not draw into the tree of the first. */
export function drawWith(given: WidgetRuntime): void {
  runtime = given;
}

// In the embed as it is published what follows is what Markdown's chunk takes for `react` and `react/jsx-runtime`.

export const jsx: WidgetRuntime['jsx'] = (type, props, key) => runtime.jsx(type, props, key);
export const jsxs: WidgetRuntime['jsx'] = jsx;

export function Fragment({ children }: { children?: ReactNode }): ReactNode {
  return children;
}

export function memo<P>(component: (props: P) => ReactNode): (props: P) => ReactElement {
  let made: ComponentType<P> | undefined;
  return (props) => jsx((made ??= runtime.memo(component)) as never, props as never);
}

/** For a part of `react-markdown` that is not used. */
export const useEffect: undefined = undefined;
export const useState: undefined = undefined;
