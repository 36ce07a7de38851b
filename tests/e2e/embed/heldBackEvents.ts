/** What a user or the browser does to a page, of which somebody keeps the effect or the news from it. To be run in the page. */
export function heldBackEvents(): string[] {
  const how = { bubbles: true, cancelable: true, composed: true };
  const keys = ['Escape', 'Tab', 'Enter', ' ', 'm', 'ArrowDown'].flatMap((key) =>
    ['keydown', 'keyup'].map((type) => new KeyboardEvent(type, { ...how, key })),
  );
  const others = [
    ...['pointerdown', 'pointerup', 'mousedown', 'click', 'contextmenu', 'dragstart', 'selectstart'],
    ...['touchstart', 'touchmove', 'touchend', 'wheel', 'copy', 'paste', 'submit', 'beforeunload'],
  ].map((type) => new Event(type, how));
  const target = document.querySelector('h1, h2')!;
  return [...keys, ...others]
    .filter((event) => {
      let heard = false;
      window.addEventListener(event.type, () => (heard = true), { once: true });
      return !target.dispatchEvent(event) || !heard;
    })
    .map((event) => [event.type, (event as { key?: string }).key].join(' '));
}
