import type { ReactElement } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import type { Correction, Turn } from '../../core/state/Turn';
import { Fold } from '../Fold';
import { AttachmentView } from './AttachmentView';
import { RichContentView } from './rich/RichContentView';
import { Thinking } from './Thinking';
import type { TranscriptLook } from './TranscriptLook';
import { Unheard } from './Unheard';

/** What a turn holds: thoughts, words, what was wrong with them, and what came with them. */
export function TurnBody({
  session,
  turn,
  look,
  corrected,
}: {
  session: VoiceSession;
  turn: Turn;
  look: TranscriptLook;
  /** Where the text is not what it was at first. */
  corrected: Correction | undefined;
}): ReactElement {
  const { messages, slots, renderText } = look;
  const { text, status, reasoning, interruption, richContent = [], attachments = [] } = turn;
  const waits = !text && status === 'streaming';
  const unheard = interruption?.unheardText;
  return (
    <>
      {reasoning &&
        (slots.reasoning ? (
          slots.reasoning(reasoning, turn)
        ) : (
          <Fold
            id={`${turn.id} reasoning`}
            className="parlando-turn-reasoning"
            summary={messages.transcriptView.reasoning}
          >
            <p dir="auto">{reasoning}</p>
          </Fold>
        ))}
      {(text || waits || unheard) && (
        <div className="parlando-turn-text" dir="auto">
          {waits && <Thinking look={look} />}
          {text && (renderText ? renderText(text, turn) : text)}
          {unheard &&
            (slots.unheard ? (
              slots.unheard(unheard, turn)
            ) : (
              <Unheard text={unheard} label={messages.notHeard} />
            ))}
        </div>
      )}
      {corrected &&
        (slots.correction ? (
          slots.correction(corrected, turn)
        ) : (
          <Fold
            id={`${turn.id} correction`}
            className="parlando-turn-correction"
            summary={messages.corrected}
          >
            <p dir="auto">{messages.correctedFrom(corrected.original)}</p>
          </Fold>
        ))}
      {richContent.map((content) => (
        <RichContentView key={content.id} session={session} content={content} turn={turn} look={look} />
      ))}
      {attachments.length > 0 && (
        <ul className="parlando-attachments">
          {attachments.map((attachment, index) => (
            <li key={index}>
              {slots.attachment ? (
                slots.attachment(attachment, turn)
              ) : (
                <AttachmentView attachment={attachment} look={look} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
