import { memo, type MemoExoticComponent, type ReactElement, type ReactNode } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { ToolCallCard } from '../ToolCallCard/ToolCallCard';
import { Thinking } from './Thinking';
import type { TranscriptItem } from './TranscriptItem';
import type { TranscriptLook } from './TranscriptLook';
import { TranscriptTurn } from './TranscriptTurn';
import { useGrowth } from './useGrowth';

export interface TranscriptRowProps {
  session: VoiceSession;
  item: TranscriptItem;
  look: TranscriptLook;
  /** Hears of it when it grows, and the list in steps alone. Undefined: the list in any case. */
  onGrow: (() => void) | undefined;
}

/** What one line of the transcript shows. Renders when its item changes. */
export const TranscriptRow: MemoExoticComponent<(props: TranscriptRowProps) => ReactElement> =
  /* @__PURE__ */ memo(function TranscriptRow({
    session,
    item,
    look,
    onGrow,
  }: TranscriptRowProps): ReactElement {
    const [row, grow] = useGrowth(onGrow);
    return (
      <div ref={row} className="parlando-transcript-row">
        {content(session, item, look, grow)}
      </div>
    );
  });

function content(
  session: VoiceSession,
  item: TranscriptItem,
  look: TranscriptLook,
  onGrow: (() => void) | undefined,
): ReactNode {
  const { messages, slots } = look;
  if ('toolCallId' in item) {
    return slots.toolCall ? slots.toolCall(item) : <ToolCallCard call={item} messages={messages} />;
  }
  if ('role' in item) return <TranscriptTurn session={session} id={item.id} closed={item} look={look} />;
  if (item.kind === 'open') {
    return <TranscriptTurn session={session} id={item.id} closed={undefined} look={look} onGrow={onGrow} />;
  }
  return (
    <div className="parlando-turn" data-role="agent" data-status="thinking">
      <span className="parlando-turn-speaker">{messages.speaker.agent}</span>
      {slots.thinking ? slots.thinking() : <Thinking label={messages.thinking} />}
    </div>
  );
}
