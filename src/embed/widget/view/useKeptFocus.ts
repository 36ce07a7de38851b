import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const FIRST = '.parlando-talk, .parlando-composer textarea';

/**
 * Keeps the focus in the widget when what had it is gone, as buttons come and go with what the conversation is at; and marks with
 * `autofocus` what gets it when the widget is opened.
 *
 * @param layout Another text for each set of buttons.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, layout: string): void {
  const last = useRef<Element>(null);
  useEffect(() => {
    const element = root.current!;
    const note = ({ target }: FocusEvent): void => void (last.current = target as Element);
    element.addEventListener('focusin', note);
    return () => element.removeEventListener('focusin', note);
  }, [root]);
  // At once, as whoever opens the widget looks for the mark.
  useLayoutEffect(() => {
    const element = root.current!;
    for (const marked of element.querySelectorAll('[autofocus]')) marked.removeAttribute('autofocus');
    const first = element.querySelector<HTMLElement>(FIRST);
    // Set afterwards: what comes into a page with the mark takes the focus from the page.
    first?.setAttribute('autofocus', '');
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (hasNone(element)) first?.focus();
  }, [root, layout]);
}

/** Nothing in the page has the focus, as after the removal of what had it, in whatever shadow that was. */
function hasNone({ ownerDocument: { activeElement, body } }: HTMLElement): boolean {
  return !activeElement || activeElement === body;
}
