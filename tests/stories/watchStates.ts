/**
 * Adds to `seen` each value that the attribute of a selector, as in `.parlando-talk[data-mode]`, has in `canvas`, from now on.
 * Returns its undo.
 */
export function watchStates(canvas: HTMLElement, seen: ReadonlyMap<string, Set<string>>): () => void {
  const look = (): void => {
    for (const [selector, values] of seen) {
      const attribute = /\[(.+)\]$/.exec(selector)![1]!;
      for (const element of canvas.querySelectorAll(selector)) values.add(element.getAttribute(attribute)!);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(canvas, { subtree: true, childList: true, attributes: true });
  return () => {
    look();
    observer.disconnect();
  };
}
