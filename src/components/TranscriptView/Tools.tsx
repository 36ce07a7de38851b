import type { ReactNode } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { allTurns } from '../../core/state/turns';
import { CopyButton } from './CopyButton';
import { ExportMenu } from './ExportMenu';
import { type ExportFormat, exportTranscript } from './export/exportTranscript';
import type { TranscriptLook } from './TranscriptLook';
import type { TranscriptTools } from './TranscriptSlots';

/** What can be done with the whole conversation. */
export function Tools({
  session,
  look: { messages, slots },
  tools,
  count,
  isShort,
}: {
  session: VoiceSession;
  look: TranscriptLook;
  tools: TranscriptTools;
  count: number;
  /** All turns are in the page anyway. */
  isShort: boolean;
}): ReactNode {
  const words = messages.transcriptView;
  const write = (format: ExportFormat): string => {
    const state = session.state.get();
    return exportTranscript({ turns: allTurns(state), toolCalls: state.toolCalls, messages }, format);
  };
  if (slots.tools) return slots.tools(tools);
  return (
    <div className="parlando-transcript-tools" role="group" aria-label={words.tools}>
      {!isShort && (
        <button
          type="button"
          className="parlando-text-button"
          aria-pressed={tools.showsAll}
          onClick={() => tools.setShowsAll(!tools.showsAll)}
        >
          {words.showAll(count)}
        </button>
      )}
      <CopyButton
        className="parlando-icon-button"
        label={words.copyAll}
        text={() => write('text')}
        words={words}
      />
      <ExportMenu write={write} words={words} />
    </div>
  );
}
