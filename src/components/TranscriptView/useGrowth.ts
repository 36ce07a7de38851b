import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** In CSS pixels. */
const STEP = 120;

/**
 * Lets the list know of a line that grows in steps alone, as for each it lays out all that it shows. What is more hangs out of the
 * line, which is the last one.
 *
 * @param onGrow Hears of each growth. Undefined while the line is laid out like any other.
 * @returns For what the line holds, and to be called when that may have grown.
 */
export function useGrowth(
  onGrow: (() => void) | undefined,
): [row: RefObject<HTMLDivElement | null>, grow: (() => void) | undefined] {
  const row = useRef<HTMLDivElement>(null);
  const grow = useCallback(() => {
    const { offsetHeight: height, parentElement } = row.current!;
    if (height > STEP) parentElement!.style.blockSize = `${height - (height % STEP)}px`;
    onGrow?.();
  }, [onGrow]);
  useEffect(() => {
    const { style } = row.current!.parentElement!;
    return () => void (style.blockSize = '');
  }, [onGrow]);
  return [row, onGrow && grow];
}
