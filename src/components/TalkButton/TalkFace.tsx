import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { useSessionState } from '../../hooks/useSessionState';
import { followLevel } from '../followLevel';
import { Icon } from '../Icon';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishTalk } from '../messages/english/englishTalk';
import { useMessages } from '../messages/useMessages';
import { soundIcons } from '../soundIcons';
import type { TalkState } from '../talkState';
import { actionOf, isInCall, noteOf, type TalkMode } from './talkAction';

export interface TalkFaceProps extends ComponentPropsWithoutRef<'button'> {
  session: VoiceSession;
  mode: TalkMode;
  state: TalkState;
  /** The button is held, or the microphone is not muted. */
  isOn: boolean;
  messages: Partial<Messages> | undefined;
  renderText?: ((label: string, note: string | undefined) => ReactNode) | undefined;
}

const STOP = 'M8 8h8v8H8z';

/** The talk button as it is seen. */
export const TalkFace: ForwardRefExoticComponent<TalkFaceProps & RefAttributes<HTMLButtonElement>> =
  /* @__PURE__ */ forwardRef<HTMLButtonElement, TalkFaceProps>(function TalkFace(
    { session, mode, state, isOn, messages, className, children, renderText, ...props },
    ref,
  ) {
    const status = useSessionState(session, (state) => state.status);
    const { talk: words } = useMessages(englishTalk, messages);
    const button = useRef<HTMLButtonElement>(null);
    useImperativeHandle(ref, () => button.current!, []);
    const noteId = useId();

    const connected = status.name === 'connected';
    useEffect(() => {
      if (!connected) return;
      return followLevel(button.current!, () => Math.max(session.inputLevel(), session.outputLevel()));
    }, [session, connected]);

    const inCall = isInCall(state);
    const label = words[actionOf(mode, state, isOn)];
    const stage = status.name === 'connecting' ? status.stage : undefined;
    const noteName = noteOf(mode, state, isOn);
    const note = stage ? words.stage[stage] : noteName && words.note[noteName];
    const icon =
      mode === 'toggle' && inCall ? STOP : soundIcons.microphone[mode === 'mute' && !isOn ? 'muted' : 'open'];
    return (
      <button
        type="button"
        aria-pressed={mode === 'hold' ? isOn : inCall && (mode === 'toggle' || isOn)}
        aria-describedby={note && noteId}
        {...props}
        ref={button}
        className={joinClassNames('parlando-talk', className)}
        data-mode={mode}
        data-state={state}
        data-stage={stage}
        data-in-call={inCall || undefined}
        data-on={(inCall && isOn) || undefined}
      >
        <span className="parlando-talk-ring" aria-hidden="true" />
        {children ?? <Icon path={icon} className="parlando-talk-icon" />}
        <span className="parlando-talk-text">
          {renderText ? renderText(label, note) : <span className="parlando-talk-label">{label}</span>}
          {note && (
            <span
              id={noteId}
              className="parlando-talk-note"
              aria-hidden="true"
              hidden={renderText !== undefined}
            >
              {note}
            </span>
          )}
        </span>
      </button>
    );
  });
