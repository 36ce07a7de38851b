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
import { englishStatus } from '../messages/english/englishStatus';
import { useMessages } from '../messages/useMessages';
import { type TalkState, talkState } from '../talkState';

export interface StatusIndicatorProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  messages?: Partial<Messages>;
  /** In place of the dot; `null` for none. */
  dot?: ReactNode;
  /** In place of the words. */
  children?: (state: TalkState) => ReactNode;
}

/**
 * A dot and a word: the connection while there is none, and what the agent does while there is. Screen readers are told of the
 * connection alone, as who speaks is heard.
 *
 * `data-state` is `idle`, `connecting`, `listening`, `thinking`, `speaking`, `reconnecting`, `failed` or `ended`.
 *
 * @example
 * <StatusIndicator>{(state) => (state === 'speaking' ? 'Nora speaks' : state)}</StatusIndicator>
 */
export const StatusIndicator: ForwardRefExoticComponent<
  StatusIndicatorProps & RefAttributes<HTMLSpanElement>
> = /* @__PURE__ */ forwardRef<HTMLSpanElement, StatusIndicatorProps>(function StatusIndicator(
  { conversation, messages, dot, className, children, ...props },
  ref,
) {
  const session = useSession('<StatusIndicator>', conversation);
  const state = useSessionState(session, talkState);
  const connection = useSessionState(session, ({ status }) => status.name);
  const attempt = useSessionState(session, ({ status }) =>
    status.name === 'reconnecting' ? status.attempt : 0,
  );
  const words = useMessages(englishStatus, messages).status;
  const spoken = connection === 'connected' ? words.connected : words[state];

  return (
    <span {...props} ref={ref} className={joinClassNames('parlando-status', className)} data-state={state}>
      {dot === undefined ? <span className="parlando-status-dot" aria-hidden="true" /> : dot}
      <span className="parlando-status-text" aria-hidden="true">
        {children ? children(state) : attempt > 1 ? words.tryCount(attempt) : words[state]}
      </span>
      <span className="parlando-visually-hidden" role="status">
        {connection === 'idle' ? '' : spoken}
      </span>
    </span>
  );
});
