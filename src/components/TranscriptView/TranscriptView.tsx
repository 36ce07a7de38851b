import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useMemo,
} from 'react';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { useMessages } from '../messages/useMessages';
import { FinishedTurns } from './FinishedTurns';
import { Thinking } from './Thinking';
import { TranscriptTurn } from './TranscriptTurn';
import { transcriptItems } from './transcriptItems';
import { useOpenTurns } from './useOpenTurns';
import { useStickToEnd } from './useStickToEnd';

export interface TranscriptViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** Shown while nothing has been said. Default: a sentence. */
  empty?: ReactNode;
  messages?: Partial<Messages>;
}

/**
 * What was said on both sides, as it was heard: tentative and streaming text as it comes, the words before which the agent
 * was cut off, tool calls. Stays at the end unless the reader has scrolled away from it. Screen readers get each turn once, when it
 * is finished.
 *
 * `data-state` is `empty` or `filled`. A turn has `data-role` (`user`, `agent`), `data-status` (`tentative`, `streaming`, `final`),
 * `data-interrupted` and `data-corrected`; a tool call has `data-status` (`awaiting_approval`, `running`, `done`, `failed`,
 * `denied`, `lapsed`). A word that streams in renders its own turn alone.
 */
export const TranscriptView: ForwardRefExoticComponent<TranscriptViewProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, TranscriptViewProps>(function TranscriptView(
    { conversation, empty, messages: ownMessages, className, ...props },
    ref,
  ) {
    const session = useSession('<TranscriptView>', conversation);
    const messages = useMessages(ownMessages);
    const turns = useSessionState(session, (state) => state.turns);
    const open = useOpenTurns(session);
    const calls = useSessionState(session, (state) => state.toolCalls);
    const items = useMemo(() => transcriptItems(turns, open, calls), [turns, open, calls]);
    const thinking = useSessionState(session, ({ agent, liveTurn }) => agent === 'thinking' && !liveTurn);

    const { scroller, content, unseen, onScroll, toEnd } = useStickToEnd(turns.length + open.length);
    // The log itself is silent: a live region would speak every piece of a turn that streams in.
    const logProps = {
      role: 'log',
      'aria-live': 'off',
      'aria-label': messages.transcript,
      tabIndex: 0,
    } as const;
    const filled = items.length > 0 || thinking;

    return (
      <div
        {...props}
        ref={ref}
        className={joinClassNames('parlando-transcript', className)}
        data-state={filled ? 'filled' : 'empty'}
      >
        <div {...logProps} ref={scroller} className="parlando-transcript-log" onScroll={onScroll}>
          {!filled && (
            <div className="parlando-transcript-empty">
              {empty === undefined ? messages.nothingSaid : empty}
            </div>
          )}
          <ol ref={content} className="parlando-transcript-list">
            {items.map((item) =>
              item.kind === 'turn' ? (
                <TranscriptTurn key={item.id} session={session} id={item.id} messages={messages} />
              ) : (
                <li key={item.call.toolCallId} className="parlando-tool-call" data-status={item.call.status}>
                  {messages.toolCall(item.call.name, item.call.status)}
                </li>
              ),
            )}
            {thinking && (
              <li className="parlando-turn" data-role="agent" data-status="thinking">
                <span className="parlando-turn-speaker">{messages.speaker.agent}</span>
                <Thinking label={messages.thinking} />
              </li>
            )}
          </ol>
        </div>
        {unseen > 0 && (
          <button type="button" className="parlando-new-turns" onClick={toEnd}>
            {messages.newTurns(unseen)}
          </button>
        )}
        <FinishedTurns turns={turns} messages={messages} />
      </div>
    );
  });
