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
  /** How many there were when the reader left; undefined at the end. */
  const [left, setLeft] = useState<number>();

  const toEnd = (): void => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  };
  const onScroll = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = scroller.current!;
    stuck.current = scrollHeight - scrollTop - clientHeight < NEAR;
    if (stuck.current) setLeft(undefined);
    else setLeft((before) => before ?? count);
  };
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (stuck.current) toEnd();
    });
    for (const { current } of [scroller, content]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { scroller, content, unseen: left === undefined ? 0 : Math.max(0, count - left), onScroll, toEnd };
}
