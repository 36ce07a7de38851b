const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** In a `keydown` of Tab: keeps the focus inside of `within`, round and round. */
export function keepFocus(event: KeyboardEvent, within: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const all = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(canFocus);
  const first = all[0];
  const last = all.at(-1);
  const root = within.getRootNode() as ShadowRoot;
  const current = root.activeElement;
  const leaves = event.shiftKey ? current === first || current === within : current === last;
  if (!first || !last) return event.preventDefault();
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

function canFocus(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(':disabled')) return false;
  // Not in every browser, and not where nothing is laid out.
  return (element as { checkVisibility?: () => boolean }).checkVisibility?.() ?? true;
}
