/** An element of the page's own kind, with a class `parlando-x` and the part `x` that goes with it, and what is inside. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  part: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = `parlando-${part}`;
  element.setAttribute('part', part);
  element.append(...children);
  return element;
}
