import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import type { Messages } from '../messages/Messages';
import { talkState } from '../talkState';
import { HoldButton } from './HoldButton';
import { TalkFace } from './TalkFace';
import { isInCall, type TalkMode } from './talkAction';
import { withHandlers } from './withHandlers';

export interface TalkButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /**
   * What a press does in a call. `toggle` ends it. `hold` is push to talk: the microphone is muted but while the button is held
   * by pointer, Space or Enter, and for 200 ms more. `mute` mutes and opens the microphone; with these two something else ends
   * the call. In each of them a press outside of a call starts one. Default `toggle`.
   */
  mode?: TalkMode;
  /** Options for the starts that this button makes. */
  startOptions?: SessionOptions;
  /** Whether a pointer over the button, or the focus on it, prepares the start: see `session.prepare()`. Default `true`. */
  prepares?: boolean;
  messages?: Partial<Messages>;
  /** In place of the label and of the line below it, which is undefined at times. Say in it what a press will do. */
  renderText?: (label: string, note: string | undefined) => ReactNode;
}

/**
 * Starts the conversation, and ends it, mutes it, or is held to talk. The label says what a press will do; a line below it, which
 * describes the button, what goes on. `children` take the place of the icon, beside them. A handler of yours that prevents the
 * default keeps the press from doing anything else.
 *
 * `data-state` is a `TalkState`, `data-stage` what a start waits for, `data-on` there while the microphone is open. During a call
 * `--parlando-level` on the button has the loudness of whoever is louder, 0 to 1. `aria-pressed` tells that there is a call
 * (`toggle`), that the button is held (`hold`), or that the microphone is open (`mute`). A start that fails is the state's `problem`.
 *
 * @example
 * <TalkButton mode="hold" startOptions={{ initiation: { dynamicVariables: { name: 'Ada' } } }} />
 */
export const TalkButton: ForwardRefExoticComponent<TalkButtonProps & RefAttributes<HTMLButtonElement>> =
  /* @__PURE__ */ forwardRef<HTMLButtonElement, TalkButtonProps>(function TalkButton(
    { conversation, mode = 'toggle', startOptions, prepares = true, messages, ...props },
    ref,
  ) {
    const session = useSession('<TalkButton>', conversation);
    const state = useSessionState(session, talkState);
    const muted = useSessionState(session, ({ microphone }) => microphone.muted);
    // The browser allows sound only to what runs inside the press, so nothing is awaited before the start.
    const start = (): void => void session.startSession(startOptions).catch(() => undefined);
    const press = (): void => {
      if (!isInCall(state)) start();
      else if (mode === 'toggle' || state === 'connecting') void session.endSession();
      else session.setMuted(!muted);
    };
    const prepare = (): void => void session.prepare();
    const face = {
      ...(prepares ? withHandlers(props, { onPointerEnter: prepare, onFocus: prepare }) : props),
      ref,
      session,
      state,
      messages,
    };
    if (mode === 'hold') return <HoldButton {...face} onStart={start} />;
    return <TalkFace {...withHandlers(face, { onClick: press })} mode={mode} isOn={!muted} />;
  });
