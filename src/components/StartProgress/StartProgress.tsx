import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishStart } from '../messages/english/englishStart';
import { useMessages } from '../messages/useMessages';
import { progressState, type StageProgress, stageProgress } from './stageProgress';

export interface StartProgressProps extends Omit<ComponentPropsWithoutRef<'ol'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  messages?: Partial<Messages>;
  /** In place of a stage's name and time. */
  children?: (stage: StageProgress) => ReactNode;
}

/**
 * The stages of a start, each with the time that it took: the microphone's permission, the signed URL, the line, and the
 * agent's first answer. A stage that was not needed is left out once the start is over.
 *
 * `data-state` is `idle`, `running`, `done` or `failed`; a stage has as `data-state` `waiting`, `running`, `done` or `failed`.
 */
export const StartProgress: ForwardRefExoticComponent<StartProgressProps & RefAttributes<HTMLOListElement>> =
  /* @__PURE__ */ forwardRef<HTMLOListElement, StartProgressProps>(function StartProgress(
    { conversation, messages, className, children, ...props },
    ref,
  ) {
    const session = useSession('<StartProgress>', conversation);
    const status = useSessionState(session, (state) => state.status);
    const timings = useSessionState(session, (state) => state.timings);
    const words = useMessages(englishStart, messages).start;
    const state = progressState(status);

    return (
      <ol
        aria-label={words.label}
        {...props}
        ref={ref}
        className={joinClassNames('parlando-start', className)}
        data-state={state}
      >
        {stageProgress(status, timings).map((stage) => (
          <li
            key={stage.name}
            className="parlando-start-stage"
            data-state={stage.state}
            aria-current={stage.state === 'running' ? 'step' : undefined}
          >
            {children ? (
              children(stage)
            ) : (
              <>
                <span className="parlando-start-name">{words[stage.name]}</span>
                {stage.ms !== undefined && (
                  <span className="parlando-start-time">{words.milliseconds(Math.round(stage.ms))}</span>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
    );
  });
