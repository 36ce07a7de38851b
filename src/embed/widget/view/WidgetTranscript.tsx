import { type ReactElement, useMemo } from 'react';
import { FinishedTurns } from '../../../components/TranscriptView/FinishedTurns';
import { keyOfItem } from '../../../components/TranscriptView/keyOfItem';
import type { TranscriptLook } from '../../../components/TranscriptView/TranscriptLook';
import { TranscriptRow } from '../../../components/TranscriptView/TranscriptRow';
import type { TranscriptSlots } from '../../../components/TranscriptView/TranscriptSlots';
import { transcriptWords } from '../../../components/TranscriptView/transcriptWords';
import { useMessages } from '../../../components/messages/useMessages';
import { useStickToEnd } from '../../../components/TranscriptView/useStickToEnd';
import { useTranscriptList } from '../../../components/TranscriptView/useTranscriptList';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import { useSessionState } from '../../../hooks/useSessionState';
import type { Settings } from '../../settings/Settings';
import type { WidgetHost } from '../WidgetHost';
import { useMarkdown } from './useMarkdown';

const slots: TranscriptSlots = {};

/** The log itself is silent: a live region would speak every piece of a turn that streams in. */
const log = { role: 'log', 'aria-live': 'off', tabIndex: 0 } as const;

/** What was said, as in a `TranscriptView`; all of it is in the page, as no more is kept than a page takes. */
export function WidgetTranscript({
  session,
  host,
  settings: { feedback, markdown, markdownLinks },
}: {
  session: VoiceSession;
  host: WidgetHost;
  settings: Settings;
}): ReactElement {
  const renderText = useMarkdown(host, markdown ? markdownLinks : undefined);
  const messages = useMessages(transcriptWords, undefined);
  const look = useMemo<TranscriptLook>(
    () => ({
      messages,
      slots,
      renderText,
      renderers: undefined,
      remoteImages: false,
      turnActions: feedback,
      languageOf: () => undefined,
    }),
    [messages, feedback, renderText],
  );
  const { items, turnCount } = useTranscriptList(session);
  const dropped = useSessionState(session, ({ droppedTurns }) => droppedTurns);
  const { scroller, content, unseen, onScroll, toEnd } = useStickToEnd(turnCount, true);
  return (
    <div className="parlando-transcript" data-state={items.length > 0 ? 'filled' : 'empty'}>
      {dropped > 0 && (
        <p className="parlando-transcript-dropped">{messages.transcriptView.dropped(dropped)}</p>
      )}
      <div
        {...log}
        ref={scroller}
        className="parlando-transcript-log"
        aria-label={messages.transcript}
        onScroll={onScroll}
      >
        <div ref={content}>
          {items.length === 0 && <div className="parlando-transcript-empty">{messages.nothingSaid}</div>}
          <ol className="parlando-transcript-list" data-shows="all">
            {items.map((item, index) => (
              <li key={keyOfItem(item)} aria-posinset={index + 1} aria-setsize={items.length}>
                <TranscriptRow session={session} item={item} look={look} onGrow={undefined} />
              </li>
            ))}
          </ol>
        </div>
      </div>
      {unseen > 0 && (
        <button type="button" className="parlando-new-turns" onClick={toEnd}>
          {messages.newTurns(unseen)}
        </button>
      )}
      <FinishedTurns session={session} look={look} />
    </div>
  );
}
