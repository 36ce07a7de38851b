const CLASS = 'parlando-';
/** Nothing to be seen, and so nothing to be styled. */
const HIDDEN = 'visually-hidden';

/** The value of `part` for an element of these classes: `talk-icon` for `parlando-talk-icon`; undefined where none is ours. */
export function partsOf(className: unknown): string | undefined {
  if (typeof className !== 'string') return undefined;
  const ours = className.split(' ').filter((name) => name.startsWith(CLASS));
  const names = ours.map((name) => name.slice(CLASS.length)).filter((name) => name !== HIDDEN);
  return names.join(' ') || undefined;
}
