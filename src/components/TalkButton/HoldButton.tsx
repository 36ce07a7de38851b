import {
  forwardRef,
  type ForwardRefExoticComponent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefAttributes,
} from 'react';
import { usePushToTalk } from '../../hooks/usePushToTalk';
import { TalkFace, type TalkFaceProps } from './TalkFace';
import { isInCall } from './talkAction';
import { withHandlers } from './withHandlers';

export interface HoldButtonProps extends Omit<TalkFaceProps, 'mode' | 'isOn'> {
  onStart: () => void;
}

/** Push to talk. The first press starts the call. */
export const HoldButton: ForwardRefExoticComponent<HoldButtonProps & RefAttributes<HTMLButtonElement>> =
  /* @__PURE__ */ forwardRef<HTMLButtonElement, HoldButtonProps>(function HoldButton(
    { onStart, session, state, ...props },
    ref,
  ) {
    const { pressed, props: press } = usePushToTalk({}, { session });
    const { 'aria-pressed': _, ...handlers } = press;
    const start = (wanted: boolean): void => {
      if (wanted && !isInCall(state)) onStart();
    };
    // The browser allows sound where a mouse goes down, and where a finger or pen goes up.
    const starters = {
      onPointerDown: ({ pointerType, button }: PointerEvent) =>
        start(pointerType === 'mouse' && button === 0),
      onPointerUp: ({ pointerType }: PointerEvent) => start(pointerType !== 'mouse'),
      onKeyDown: ({ key, repeat }: KeyboardEvent) => start((key === ' ' || key === 'Enter') && !repeat),
      onClick: ({ detail }: MouseEvent) => start(detail === 0),
    };
    return (
      <TalkFace
        {...withHandlers(withHandlers(props, starters), handlers)}
        ref={ref}
        session={session}
        mode="hold"
        state={state}
        isOn={pressed}
      />
    );
  });
