import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Turn } from '../../core/state/Turn';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { useMessages } from '../messages/useMessages';
import { transcriptWords } from './transcriptWords';
import { FinishedTurns } from './FinishedTurns';
import type { RichContentRenderer } from './rich/RichContentRenderer';
import { Tools } from './Tools';
import type { TranscriptLook } from './TranscriptLook';
import { TranscriptRows } from './TranscriptRows';
import type { TranscriptSlots } from './TranscriptSlots';
import { turnTimeFormats } from './TurnTime';
import { usePrinting } from './usePrinting';
import { useStickToEnd } from './useStickToEnd';
import { useTranscriptList } from './useTranscriptList';

/** So many lines stay in the page, seen or not: find and screen readers then have all of a conversation of usual length. */
const SHORT = 60;

export interface TranscriptViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** Shown while nothing has been said. Default: a sentence. */
  empty?: ReactNode;
  messages?: Partial<Messages>;
  /**
   * Has every turn in the page, for find, print and screen readers, and not only those in view. Default: as the reader chooses
   * with the button above the turns; printing always has all.
   */
  showAll?: boolean;
  /** How a turn's text is shown, which also comes in while it grows: what `markdownRenderer` of `parlando/markdown` makes. Default: as it is. */
  renderText?: (text: string, turn: Turn) => ReactNode;
  /** Components for what the agent wants shown, by name; over the built-in `buttons`, `card` and `cards`. */
  renderers?: Readonly<Record<string, RichContentRenderer>>;
  /** Your own parts in place of the visible ones. */
  slots?: TranscriptSlots;
  /** Shows pictures from addresses that the agent gives, which tells their hosts who reads. Default false: links. */
  remoteImages?: boolean;
  /** Whether a finished turn can be copied and liked. Default true. */
  turnActions?: boolean;
  /** Whether all can be copied, saved and shown at once. Default true. */
  tools?: boolean;
  /** The language of what is said, as in `lang`: for all turns or for each. Default: that of the page. */
  turnLanguage?: string | ((turn: Turn) => string | undefined);
}

const NO_SLOTS: TranscriptSlots = {};

/**
 * What was said on both sides, as it was heard: tentative and streaming text as it comes, the words before which the agent
 * was cut off, corrections, thoughts, tool calls, files and rich content. Stays at the end unless the reader has scrolled away from
 * it. Screen readers get each turn once, when it is finished, and not what the agent's voice has said to them.
 *
 * Only the turns in view are in the page, once there are many. A word that streams in renders its own turn alone.
 *
 * `data-state` is `empty` or `filled`. A turn has `data-role` (`user`, `agent`), `data-status` (`tentative`, `streaming`, `final`),
 * `data-interrupted` and `data-corrected`; a tool call is a `ToolCallCard`.
 *
 * @example
 * <TranscriptView style={{ blockSize: 400 }} />
 */
export const TranscriptView: ForwardRefExoticComponent<TranscriptViewProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, TranscriptViewProps>(function TranscriptView(
    {
      conversation,
      empty,
      messages: ownMessages,
      showAll,
      renderText,
      renderers,
      slots = NO_SLOTS,
      remoteImages = false,
      turnActions = true,
      tools = true,
      turnLanguage,
      className,
      ...props
    },
    ref,
  ) {
    const session = useSession('<TranscriptView>', conversation);
    const messages = useMessages(transcriptWords, ownMessages);
    const look = useMemo<TranscriptLook>(
      () => ({
        messages,
        slots,
        renderText,
        renderers,
        remoteImages,
        turnActions,
        languageOf: typeof turnLanguage === 'function' ? turnLanguage : () => turnLanguage,
      }),
      [messages, slots, renderText, renderers, remoteImages, turnActions, turnLanguage],
    );
    const { items, turnCount } = useTranscriptList(session);
    const dropped = useSessionState(session, ({ droppedTurns }) => droppedTurns);
    const [wantsAll, setShowsAll] = useState(false);
    const printing = usePrinting();
    const showsAll = showAll ?? wantsAll;
    const filled = items.length > 0;
    const isShort = items.length <= SHORT;
    /** The line that has the focus. */
    const [focused, setFocused] = useState<number>();
    // Where nothing is laid out, in a test say, nobody can tell what is in view.
    const all = showsAll || printing || isShort || typeof ResizeObserver === 'undefined';
    const [flowed, setFlowed] = useState(all);
    // To lay the lines out in another way takes the focus from whoever is in one.
    const flows = all || (flowed && focused !== undefined);
    if (flows !== flowed) setFlowed(flows);
    const { scroller, content, unseen, onScroll, onResize, toEnd } = useStickToEnd(turnCount, flows);
    useEffect(() => void setTimeout(turnTimeFormats), []);
    // The log itself is silent: a live region would speak every piece of a turn that streams in.
    const logProps = { role: 'log', 'aria-live': 'off', tabIndex: 0 } as const;
    return (
      <div
        {...props}
        ref={ref}
        className={joinClassNames('parlando-transcript', className)}
        data-state={filled ? 'filled' : 'empty'}
      >
        {tools && filled && (
          <Tools
            session={session}
            look={look}
            tools={{ showsAll, setShowsAll }}
            count={turnCount - dropped}
            isShort={isShort || showAll !== undefined}
          />
        )}
        {dropped > 0 &&
          (slots.dropped ? (
            slots.dropped(dropped)
          ) : (
            <p className="parlando-transcript-dropped">{messages.transcriptView.dropped(dropped)}</p>
          ))}
        <div
          {...logProps}
          ref={scroller}
          className="parlando-transcript-log"
          aria-label={messages.transcript}
          onScroll={onScroll}
        >
          <div
            ref={content}
            onFocus={({ target }) => setFocused(placeOf(target))}
            onBlur={() => setFocused(undefined)}
          >
            {!filled && (
              <div className="parlando-transcript-empty">
                {empty === undefined ? messages.nothingSaid : empty}
              </div>
            )}
            <TranscriptRows
              session={session}
              items={items}
              look={look}
              scroller={scroller}
              flows={flows}
              focused={focused}
              onResize={onResize}
            />
          </div>
        </div>
        {unseen > 0 &&
          (slots.newTurns ? (
            slots.newTurns(unseen, toEnd)
          ) : (
            <button type="button" className="parlando-new-turns" onClick={toEnd}>
              {messages.newTurns(unseen)}
            </button>
          ))}
        <FinishedTurns session={session} look={look} />
      </div>
    );
  });

function placeOf(element: Element): number | undefined {
  const place = element.closest('[aria-posinset]')?.ariaPosInSet;
  return place ? +place - 1 : undefined;
}
