import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type MouseEvent,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { useMessages } from '../messages/useMessages';
import { followLevel } from './followLevel';
import { TalkIcon } from './TalkIcon';
import { actionOf, talkState } from './talkState';

export interface TalkButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** Options for the starts that this button makes. */
  startOptions?: SessionOptions;
  messages?: Partial<Messages>;
}

/**
 * Starts the conversation and ends it. The label says what a press will do; `children` take the place of the icon, beside
 * the label. An `onClick` that prevents the default keeps the press from doing anything else.
 *
 * `data-state` is `idle`, `connecting` (with `data-stage`), `listening`, `thinking`, `speaking`, `failed` or `ended`. During a
 * call `--parlando-level` on the button has the loudness of whoever is louder, 0 to 1. A start that fails is the state's `problem`.
 */
export const TalkButton: ForwardRefExoticComponent<TalkButtonProps & RefAttributes<HTMLButtonElement>> =
  /* @__PURE__ */ forwardRef<HTMLButtonElement, TalkButtonProps>(function TalkButton(
    { conversation, startOptions, messages, className, children, onClick, ...props },
    ref,
  ) {
    const session = useSession('<TalkButton>', conversation);
    const status = useSessionState(session, (state) => state.status);
    const state = useSessionState(session, ({ status, agent }) => talkState(status, agent));
    const { talk } = useMessages(messages);
    const button = useRef<HTMLButtonElement>(null);
    useImperativeHandle(ref, () => button.current!, []);

    const connected = status.name === 'connected';
    const inCall = status.name !== 'idle' && status.name !== 'ended';
    useEffect(() => {
      if (!connected) return;
      return followLevel(button.current!, () => Math.max(session.inputLevel(), session.outputLevel()));
    }, [session, connected]);

    const press = (event: MouseEvent<HTMLButtonElement>): void => {
      onClick?.(event);
      if (event.defaultPrevented) return;
      // The browser allows sound only to what runs inside the press, so nothing is awaited before the start.
      if (inCall) void session.endSession();
      else session.startSession(startOptions).catch(() => undefined);
    };

    return (
      <button
        type="button"
        aria-pressed={inCall}
        {...props}
        ref={button}
        className={joinClassNames('parlando-talk', className)}
        data-state={state}
        data-stage={status.name === 'connecting' ? status.stage : undefined}
        onClick={press}
      >
        <span className="parlando-talk-ring" aria-hidden="true" />
        {children ?? <TalkIcon inCall={inCall} />}
        <span className="parlando-talk-label">{talk[actionOf[state]]}</span>
      </button>
    );
  });
