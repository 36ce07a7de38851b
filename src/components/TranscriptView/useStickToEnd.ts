import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** So near to the end, in CSS pixels, is at the end. */
const NEAR = 32;

export interface StickToEnd {
  /** For the element that scrolls, and for the one in it that grows. */
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** How many of `count` came since the reader left the end. Below 0 when there are fewer than then. */
  unseen: number;
  /** For the scroller. */
  onScroll: () => void;
  /** For who lays the lines out: they have grown or shrunk. */
  onResize: () => void;
  toEnd: () => void;
}

/**
 * Keeps the end of a list of `count` in view as it grows, unless the reader has scrolled away from it.
 *
 * @param flows The lines are in the flow of the document, and `onResize` is not called.
 */
export function useStickToEnd(count: number, flows: boolean): StickToEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const top = useRef(0);
  /** How many there were when the reader left; undefined at the end. */
  const [seen, setSeen] = useState<number>();

  const onResize = useCallback((): void => {
    if (stuck.current && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, []);
  const toEnd = (): void => {
    // A long list is measured as it comes into view: the end may be further away than it seems.
    stuck.current = true;
    onResize();
  };
  const onScroll = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = scroller.current!;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    // Only a reader scrolls upwards. What grows or shrinks meanwhile may put the end out of reach as well.
    const left = !atEnd && scrollTop < top.current;
    top.current = scrollTop;
    if (atEnd) setSeen(undefined);
    else if (left) setSeen((before) => before ?? count);
    stuck.current = atEnd || (stuck.current && !left);
  };
  useEffect(onResize, [count, onResize]);
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(onResize);
    observer.observe(scroller.current!);
    // Observed around lines that are laid out in an observer of their own, it would be told a frame late, and an error with it.
    if (flows) observer.observe(content.current!);
    return () => observer.disconnect();
  }, [flows, onResize]);
  const unseen = count - (seen ?? count);
  return { scroller, content, unseen, onScroll, onResize, toEnd };
}
