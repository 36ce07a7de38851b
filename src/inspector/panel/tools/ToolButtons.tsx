import { type ReactElement, useRef } from 'react';
import { Icon } from '../../../components/Icon';
import { exportEventLog } from '../../../core/session/log/exportEventLog';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import type { RecordOptions } from '../../recording/openRecorder';
import type { InspectorMessages } from '../InspectorMessages';
import { saveBlob } from '../saveBlob';
import { fileName } from './fileName';
import { useRecorder } from './useRecorder';

const DOT = 'M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10z';
const SQUARE = 'M7 7h10v10H7z';
const SAVE = 'M12 3.5v11M7.5 10l4.5 4.5 4.5-4.5M4 16v4h16v-4';
const OPEN = 'M12 14.5v-11M7.5 8 12 3.5 16.5 8M4 16v4h16v-4';

/** Records, saves the log, and opens a recording. */
export function ToolButtons({
  session,
  recordOptions,
  words,
  onOpen,
}: {
  /** The one that talks, also while another is replayed. */
  session: VoiceSession;
  recordOptions: RecordOptions | undefined;
  words: InspectorMessages;
  onOpen: (file: File) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const { isRecording, hasFailed, toggle } = useRecorder(session, recordOptions, (recording) =>
    saveBlob(fileName(words.files.recording, new Date()), recording),
  );
  const saveLog = (): void => {
    const log = new Blob([exportEventLog(session)], { type: 'application/x-ndjson' });
    saveBlob(fileName(words.files.log, new Date()), log);
  };
  return (
    <>
      <button
        type="button"
        className="parlando-inspector-button"
        data-kind="record"
        data-on={isRecording || undefined}
        onClick={toggle}
      >
        <Icon path={isRecording ? SQUARE : DOT} />
        {isRecording ? words.stopRecording : words.record}
      </button>
      <button type="button" className="parlando-inspector-button" onClick={saveLog}>
        <Icon path={SAVE} />
        {words.saveLog}
      </button>
      <button type="button" className="parlando-inspector-button" onClick={() => input.current!.click()}>
        <Icon path={OPEN} />
        {words.openRecording}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".jsonl,.ndjson"
        aria-label={words.openRecording}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onOpen(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      {hasFailed && <span role="alert">{words.recordingFailed}</span>}
    </>
  );
}
