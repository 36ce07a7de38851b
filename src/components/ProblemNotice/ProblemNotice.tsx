import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useState,
} from 'react';
import type { ParlandoError } from '../../core/ParlandoError';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { Icon } from '../Icon';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishProblem } from '../messages/english/englishProblem';
import { useMessages } from '../messages/useMessages';
import { isSilenced, type ProblemKind, problemKind } from './problemKind';
import { remedyOf } from './remedyOf';

export interface ProblemNoticeProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** Options for the starts that its button makes. */
  startOptions?: SessionOptions;
  messages?: Partial<Messages>;
  /**
   * Which problems are shown. Default: all but `tool` and `app`, which only whoever builds the page can do something about; show
   * those too while you develop.
   */
  kinds?: readonly ProblemKind[];
  /** In place of the words; the buttons stay. `problem` is undefined while sound waits for a tap. */
  children?: (kind: ProblemKind, problem: ParlandoError | undefined) => ReactNode;
  /** In place of the buttons. `help` does what helps, undefined where only the user can; `putAway` takes the notice away. */
  actions?: (help: (() => void) | undefined, putAway: () => void) => ReactNode;
}

const FOR_THE_USER: readonly ProblemKind[] = ['microphone', 'sound', 'network', 'authorization', 'agent'];

/**
 * What went wrong, in plain words, with what helps and a button for it: to be heard after a tap, to try again, to go on in
 * writing. Read out when it comes. Can be put away; the next problem shows again. Renders nothing to see while all is well.
 *
 * `data-state` is `none`, `microphone`, `sound`, `network`, `authorization`, `tool`, `agent` or `app`; `data-code` has the error's code.
 */
export const ProblemNotice: ForwardRefExoticComponent<ProblemNoticeProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, ProblemNoticeProps>(function ProblemNotice(
    { conversation, startOptions, messages, kinds = FOR_THE_USER, className, children, actions, ...props },
    ref,
  ) {
    const session = useSession('<ProblemNotice>', conversation);
    const problem = useSessionState(session, (state) => state.problem);
    const silenced = useSessionState(session, ({ speaker }) => isSilenced(speaker.status));
    const kindNow = useSessionState(session, problemKind);
    const remedy = useSessionState(session, remedyOf);
    const [putAway, setPutAway] = useState<ParlandoError>();
    const words = useMessages(englishProblem, messages).problem;

    const hidden = !silenced && (!problem || problem === putAway || !kinds.includes(kindNow));
    const kind = hidden ? 'none' : kindNow;
    const shown = silenced ? undefined : problem;
    const act = {
      hear: () => session.resume(),
      retry: () => void session.startSession(startOptions).catch(() => undefined),
      type: () => void session.startSession({ ...startOptions, microphone: false }).catch(() => undefined),
    };

    const close = (): void => setPutAway(shown);
    const buttons = (
      <>
        {remedy && (
          <button type="button" className="parlando-problem-act" onClick={act[remedy]}>
            {words.act[remedy]}
          </button>
        )}
        {shown && (
          <button type="button" className="parlando-problem-close" aria-label={words.putAway} onClick={close}>
            <Icon path="M7 7l10 10M17 7L7 17" />
          </button>
        )}
      </>
    );

    return (
      <div
        {...props}
        ref={ref}
        className={joinClassNames('parlando-problem', className)}
        data-state={kind}
        data-code={hidden ? undefined : shown?.code}
      >
        <div role="alert" className="parlando-problem-words">
          {!hidden &&
            (children ? (
              children(kind, shown)
            ) : (
              <>
                <strong className="parlando-problem-what">
                  {shown ? (words.what[shown.code] ?? shown.parts.what) : words.silenced}
                </strong>
                {shown && (
                  <span className="parlando-problem-remedy">
                    {words.remedy[shown.code] ?? shown.parts.remedy}
                  </span>
                )}
              </>
            ))}
        </div>
        {!hidden && (
          <div className="parlando-problem-actions">
            {actions ? actions(remedy && act[remedy], close) : buttons}
          </div>
        )}
      </div>
    );
  });
