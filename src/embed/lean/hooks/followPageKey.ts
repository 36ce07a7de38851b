import type { TalkKey } from '../../../hooks/TalkKey';

/** Lifts every finger when the page is left. There is no key but the button's own. Returns its undo. */
export function followPageKey(talk: TalkKey): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  window.addEventListener('blur', () => talk.release(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && talk.release(), { signal });
  return () => leaving.abort();
}
