import type { TalkKey } from './TalkKey';

const WRITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

/** Presses `talk` with a key anywhere on the page, and lifts every finger when the page is left. Returns its undo. */
export function followPageKey(talk: TalkKey, key: string | undefined): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const isKey = (event: KeyboardEvent): boolean =>
    (event.code === key || event.key === key) && !(event.ctrlKey || event.metaKey || event.altKey);
  const isWritten = ({ target }: Event): boolean =>
    target instanceof Element && target.closest(WRITABLE) !== null;
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isKey(event) || isWritten(event)) return;
    event.preventDefault();
    if (!event.repeat) talk.press('pageKey');
  };
  window.addEventListener('keydown', press, { signal });
  window.addEventListener('keyup', (event) => isKey(event) && talk.release('pageKey'), { signal });
  window.addEventListener('blur', () => talk.release(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && talk.release(), { signal });
  return () => leaving.abort();
}
