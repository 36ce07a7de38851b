import { type Component, createElement, type FunctionComponent } from 'preact';

/** React's: renders anew only for properties that are others. */
export function memo<P extends object>(component: FunctionComponent<P>): FunctionComponent<P> {
  return function Memo(this: Component<P>, props) {
    this.shouldComponentUpdate = (next) => differ(props, next) || differ(next, props);
    return createElement(component, props);
  };
}

const differ = (some: object, others: object): boolean =>
  Object.entries(some).some(([name, value]) => value !== others[name as never]);
