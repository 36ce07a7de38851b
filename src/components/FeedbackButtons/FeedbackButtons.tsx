import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { Turn } from '../../core/state/Turn';
import { findAgentTurn } from '../../core/state/turns';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { Icon } from '../Icon';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishFeedback } from '../messages/english/englishFeedback';
import { useMessages } from '../messages/useMessages';

/** What the user thinks of an answer. */
export type Feedback = 'like' | 'dislike';

export interface FeedbackButtonsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** What the opinion is about. Default: the agent's latest turn. */
  turn?: Turn | undefined;
  messages?: Partial<Messages>;
  /** What is on a button in place of its drawing. */
  children?: (feedback: Feedback, pressed: boolean) => ReactNode;
}

const THUMB =
  'M3 10.5h4v9H3zM7 10.5 11.3 3c1.5 0 2.4 1 2.1 2.6L12.6 9h5.9c1.2 0 2.1 1.2 1.8 2.4l-1.6 6.4c-.2.9-1 1.7-1.9 1.7H7';

/**
 * Lets the user like or dislike an answer. A second press takes it back. The agent is told at once, and the button shows what
 * it was told; while it cannot be told, and about turns of an earlier conversation, the buttons are disabled.
 *
 * `data-state` is `none`, `like` or `dislike`.
 *
 * @example
 * <FeedbackButtons />
 */
export const FeedbackButtons: ForwardRefExoticComponent<
  FeedbackButtonsProps & RefAttributes<HTMLDivElement>
> = /* @__PURE__ */ forwardRef<HTMLDivElement, FeedbackButtonsProps>(function FeedbackButtons(
  { conversation, turn: given, messages: ownMessages, children, className, ...props },
  ref,
) {
  const session = useSession('<FeedbackButtons>', conversation);
  const { feedbackButtons: words } = useMessages(englishFeedback, ownMessages);
  const eventId = useSessionState(session, (state) => (given ?? findAgentTurn(state, () => true))?.eventId);
  const feedback = useSessionState(
    session,
    (state) => (given ?? findAgentTurn(state, () => true))?.feedback ?? 'none',
  );
  const enabled = useSessionState(
    session,
    ({ status, earlierTurns }) => status.name === 'connected' && !(given && given.order <= earlierTurns),
  );
  return (
    <div
      role="group"
      aria-label={words.label}
      {...props}
      ref={ref}
      className={joinClassNames('parlando-feedback', className)}
      data-state={feedback}
    >
      {(['like', 'dislike'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="parlando-icon-button"
          data-kind={kind}
          aria-label={words[kind]}
          title={words[kind]}
          aria-pressed={feedback === kind}
          disabled={!enabled || eventId === undefined}
          onClick={() => send(session, feedback === kind ? null : kind, eventId)}
        >
          {children?.(kind, feedback === kind) ?? <Icon path={THUMB} />}
        </button>
      ))}
    </div>
  );
});

function send(session: VoiceSession, feedback: Feedback | null, eventId: number | undefined): void {
  try {
    session.sendFeedback(feedback, eventId);
  } catch {
    // The line closed a moment ago: nothing was sent, and the button goes on to show that.
  }
}
