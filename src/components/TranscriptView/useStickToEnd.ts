import { type RefObject, useEffect, useRef, useState } from 'react';

/** So near to the end, in CSS pixels, is at the end. */
const NEAR = 32;

export interface StickToEnd {
  /** For the element that scrolls, and for the one in it that grows. */
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLOListElement | null>;
  /** How many of `count` came since the reader left the end. */
  unseen: number;
  /** For the scroller. */
  onScroll: () => void;
  toEnd: () => void;
}

/** Keeps the end of a list of `count` in view as it grows, unless the reader has scrolled away from it. */
export function useStickToEnd(count: number): StickToEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const stuck = useRef(true);
  const top = useRef(0);
  /** How many there were when the reader left; undefined at the end. */
  const [seen, setSeen] = useState<number>();

  const toEnd = (): void => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
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
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (stuck.current) toEnd();
    });
    for (const { current } of [scroller, content]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { scroller, content, unseen: seen === undefined ? 0 : Math.max(0, count - seen), onScroll, toEnd };
}
