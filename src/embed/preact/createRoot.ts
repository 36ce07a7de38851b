import { type ComponentChildren, render } from 'preact';

/** React's, in an element that is empty. */
export function createRoot(container: Element): {
  render: (children: ComponentChildren) => void;
  unmount: () => void;
} {
  return {
    render: (children) => render(children, container),
    unmount: () => render(null, container),
  };
}
