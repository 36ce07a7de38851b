import { type ReactElement, useRef } from 'react';
import { Icon } from '../../../components/Icon';
import { exportEventLog } from '../../../core/session/log/exportEventLog';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import type { RecordOptions } from '../../recording/openRecorder';
import type { InspectorMessages } from '../InspectorMessages';
import { saveBlob } from '../saveBlob';
import { fileName } from './fileName';
import { useRecorder } from './useRecorder';

const DOT = 'M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z';
const SQUARE = 'M4.5 4.5h7v7h-7z';
const SAVE = 'M8 2v7.5M4.8 6.5 8 9.7l3.2-3.2M2.5 10.5v3h11v-3';
const OPEN = 'M8 9.7V2M4.8 5.2 8 2l3.2 3.2M2.5 10.5v3h11v-3';

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
