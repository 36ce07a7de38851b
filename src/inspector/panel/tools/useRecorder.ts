import { useEffect, useRef, useState } from 'react';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import type { RecordOptions } from '../../recording/openRecorder';
import { recordSession, type RunningRecording } from '../../recording/recordSession';

/** A recording that is made, or not. */
export interface Recorder {
  isRecording: boolean;
  /** The last one could not be saved. */
  hasFailed: boolean;
  /** Begins one, or ends it and hands it to `save`. */
  toggle: () => void;
}

/** Records a session by hand. What was not saved when the component goes is lost. */
export function useRecorder(
  session: VoiceSession,
  options: RecordOptions | undefined,
  save: (recording: Blob) => void,
): Recorder {
  const running = useRef<RunningRecording>(undefined);
  const [isRecording, setRecording] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => () => void running.current?.stop().catch(() => undefined), []);
  const toggle = (): void => {
    const recording = running.current;
    setRecording(!recording);
    setFailed(false);
    running.current = recording ? undefined : recordSession(session, options);
    recording?.stop().then(save, () => setFailed(true));
  };
  return { isRecording, hasFailed, toggle };
}
