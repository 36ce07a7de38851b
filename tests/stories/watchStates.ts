/**
 * Adds to `seen` each `data-state` that an element of `selector` has in `canvas`, from now on. Returns its undo.
 */
export function watchStates(canvas: HTMLElement, selector: string, seen: Set<string>): () => void {
  const look = (): void => {
    for (const { dataset } of canvas.querySelectorAll<HTMLElement>(selector)) {
      if (dataset['state'] !== undefined) seen.add(dataset['state']);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(canvas, { subtree: true, childList: true, attributeFilter: ['data-state'] });
  return () => {
    look();
    observer.disconnect();
  };
}
