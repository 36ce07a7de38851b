const FIRST = '.parlando-talk, .parlando-composer textarea';

/**
 * Marks what gets the focus when the widget is opened. Set afterwards, as what comes into a page with the mark takes the focus from the
 * page.
 */
export function markFirstFocus(root: HTMLElement): void {
  for (const marked of root.querySelectorAll('[autofocus]')) marked.removeAttribute('autofocus');
  root.querySelector(FIRST)?.setAttribute('autofocus', '');
}
