import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { TalkKey } from './TalkKey';

/** What a button needs to be held down by pointer, by Space and Enter, and by a click of who can not hold. */
export interface PressProps {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
  onLostPointerCapture: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onKeyUp: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: () => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  onContextMenu: (event: MouseEvent<HTMLElement>) => void;
}

/** The handlers that press a key. */
export function pressProps(key: TalkKey): PressProps {
  const lift = (): void => key.release('pointer');
  const isPress = (event: KeyboardEvent): boolean => {
    if (event.key !== ' ' && event.key !== 'Enter') return false;
    // Neither a click nor a scroll.
    event.preventDefault();
    return true;
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      // The finger may slide off, and is to be heard of all the same.
      event.currentTarget.setPointerCapture(event.pointerId);
      key.press('pointer');
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onLostPointerCapture: lift,
    onKeyDown(event) {
      if (isPress(event) && !event.repeat) key.press('key');
    },
    onKeyUp(event) {
      if (isPress(event)) key.release('key');
    },
    onBlur: () => key.release(),
    onClick(event) {
      // A click with a pointer has been a press.
      if (event.detail === 0) key.toggle();
    },
    // A long touch is no wish for a menu.
    onContextMenu: (event) => event.preventDefault(),
  };
}
