import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type MouseEvent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { Icon } from '../Icon';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishMute } from '../messages/english/englishMute';
import { useMessages } from '../messages/useMessages';
import { soundIcons } from '../soundIcons';

/** `talking`: the user speaks, and is muted. */
export type MuteState = 'open' | 'muted' | 'talking';

export interface MuteButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** What is muted. Default: the microphone. */
  side?: 'microphone' | 'speaker';
  messages?: Partial<Messages>;
  /** In place of what tells a user who speaks in vain; `null` for none. */
  note?: ReactNode;
}

/**
 * Mutes the microphone, or the agent, before and during a call. The label says what a press will do; `children` take the
 * place of the icon. An `onClick` that prevents the default keeps the press from doing anything else.
 *
 * `data-state` is a `MuteState`: with `talking` a user who speaks in vain is told so.
 *
 * @example
 * <MuteButton />
 * <MuteButton side="speaker" />
 */
export const MuteButton: ForwardRefExoticComponent<MuteButtonProps & RefAttributes<HTMLButtonElement>> =
  /* @__PURE__ */ forwardRef<HTMLButtonElement, MuteButtonProps>(function MuteButton(
    { conversation, side = 'microphone', messages, note, className, children, onClick, ...props },
    ref,
  ) {
    const session = useSession('<MuteButton>', conversation);
    const muted = useSessionState(session, (state) => state[side].muted);
    const talking = useSessionState(
      session,
      ({ microphone }) => side === 'microphone' && microphone.muted && microphone.speaking,
    );
    const { muteButton: words } = useMessages(englishMute, messages);
    const label = words[side][muted ? 'unmute' : 'mute'];
    const state: MuteState = talking ? 'talking' : muted ? 'muted' : 'open';

    const press = (event: MouseEvent<HTMLButtonElement>): void => {
      onClick?.(event);
      if (event.defaultPrevented) return;
      if (side === 'speaker') session.setSpeakerMuted(!muted);
      else session.setMuted(!muted);
    };

    return (
      <button
        type="button"
        // What is seen on it is part of its name.
        aria-label={talking ? `${label}. ${words.talking}` : label}
        title={label}
        {...props}
        ref={ref}
        className={joinClassNames('parlando-mute', className)}
        data-state={state}
        data-side={side}
        onClick={press}
      >
        {children ?? <Icon path={soundIcons[side][muted ? 'muted' : 'open']} />}
        {talking &&
          (note === undefined ? (
            <span className="parlando-mute-note" aria-hidden="true">
              {words.talking}
            </span>
          ) : (
            note
          ))}
      </button>
    );
  });
