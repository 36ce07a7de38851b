import { pageFrames } from '../hooks/pageFrames';
import { loudness } from './loudness';

const VARIABLE = '--parlando-level';
/** How much of the way down is gone in one frame: rises are shown at once, falls softly. */
const FALL = 0.14;

/**
 * Writes a level into the element's `--parlando-level`, 0 to 1, once a frame while the page is seen. Returns its undo.
 *
 * @param read Root mean square now, 0 to 1.
 */
export function followLevel(element: HTMLElement, read: () => number): () => void {
  let level = 0;
  let written = '';
  let stop = (): void => undefined;
  const step = (): void => {
    const next = loudness(read());
    level = next > level ? next : level + (next - level) * FALL;
    const text = level.toFixed(2);
    if (text !== written) element.style.setProperty(VARIABLE, (written = text));
  };
  const look = (): void => {
    stop();
    stop = document.hidden ? () => undefined : pageFrames.add(step);
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop();
    element.style.removeProperty(VARIABLE);
  };
}
