/** Acts once when an element comes into view, or soon where a browser cannot tell. Returns its undo. */
export function whenSeen(element: Element, act: () => void): () => void {
  if (!('IntersectionObserver' in globalThis)) {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
