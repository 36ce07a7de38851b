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
  const heard = new Set<Event>();
  const listening = new AbortController();
  const events = [...keys, ...others];
  for (const { type } of events) window.addEventListener(type, (event) => heard.add(event), listening);
  const heldBack = events.filter((event) => !target.dispatchEvent(event) || !heard.has(event));
  listening.abort();
  return heldBack.map((event) => [event.type, (event as { key?: string }).key].join(' '));
}
