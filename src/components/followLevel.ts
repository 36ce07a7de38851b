import { pageFrames } from '../hooks/pageFrames';
import { loudness } from './loudness';
import { softFall } from './softFall';

const VARIABLE = '--parlando-level';

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
    level = softFall(level, loudness(read()));
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
