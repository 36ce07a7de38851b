import { memo, type MemoExoticComponent, type ReactElement, type ReactNode, useRef } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { ToolCallCard } from '../ToolCallCard/ToolCallCard';
import { Thinking } from './Thinking';
import type { TranscriptItem } from './TranscriptItem';
import type { TranscriptLook } from './TranscriptLook';
import { TranscriptTurn } from './TranscriptTurn';

export interface TranscriptRowProps {
  session: VoiceSession;
  item: TranscriptItem;
  look: TranscriptLook;
  /** Hears of each piece that it shows. Undefined where the document lays it out. */
  onGrow: (() => void) | undefined;
}

/**
 * In CSS pixels. Of what grows the list is to know in steps alone, as for each it lays out all that it shows: the rest hangs out of
 * the last line.
 */
const STEP = 120;

/** What one line of the transcript shows. Renders when its item changes. */
export const TranscriptRow: MemoExoticComponent<(props: TranscriptRowProps) => ReactElement> =
  /* @__PURE__ */ memo(function TranscriptRow({
    session,
    item,
    look,
    onGrow,
  }: TranscriptRowProps): ReactElement {
    const ref = useRef<HTMLDivElement>(null);
    const seen = useRef(0);
    const grow = (): void => {
      // Not yet there when it is mounted: then the list lays it out.
      const height = onGrow && ref.current?.getBoundingClientRect().height;
      if (!height || height < STEP || height === seen.current) return;
      seen.current = height;
      ref.current!.style.setProperty('--parlando-hang', `${height % STEP}px`);
      onGrow();
    };
    return (
      <div ref={ref} className="parlando-transcript-row">
        {content(session, item, look, grow)}
      </div>
    );
  });

function content(
  session: VoiceSession,
  item: TranscriptItem,
  look: TranscriptLook,
  onGrow: () => void,
): ReactNode {
  const { messages, slots } = look;
  if ('toolCallId' in item) {
    return slots.toolCall ? slots.toolCall(item) : <ToolCallCard call={item} messages={messages} />;
  }
  if ('id' in item) {
    const closed = 'role' in item ? item : undefined;
    return <TranscriptTurn session={session} id={item.id} closed={closed} look={look} onGrow={onGrow} />;
  }
  return (
    <div className="parlando-turn" data-role="agent" data-status="thinking">
      <span className="parlando-turn-speaker">{messages.speaker.agent}</span>
      <Thinking look={look} />
    </div>
  );
}
