/**
 * Tells an element, in `--parlando-viewport-height` and `--parlando-viewport-top`, what of the window an on-screen keyboard leaves.
 * Returns its undo.
 */
export function followViewport(element: HTMLElement): () => void {
  const { visualViewport: viewport } = window as { visualViewport?: VisualViewport | null };
  if (!viewport) return () => undefined;
  const tell = (height: string, top: string): void => {
    element.style.setProperty('--parlando-viewport-height', height);
    element.style.setProperty('--parlando-viewport-top', top);
  };
  const follow = (): void => {
    // Who zooms in wants to see a part, and not the whole in that part.
    if (viewport.scale > 1.01) tell('', '');
    else tell(`${viewport.height}px`, `${viewport.offsetTop}px`);
  };
  follow();
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  return () => {
    viewport.removeEventListener('resize', follow);
    viewport.removeEventListener('scroll', follow);
    tell('', '');
  };
}
