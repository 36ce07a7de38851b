import { useEffect, useState } from 'react';
import { type ErrorCode, ParlandoError } from '../../core/ParlandoError';
import type { SessionOptions } from '../../core/session/SessionOptions';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { useSessionState } from '../../hooks/useSessionState';
import { type ComposerState, composerState } from './composerState';
import { type FileLimits, refusedFile } from './refusedFile';
import { Upload, type UploadFile } from './Upload';
import { useTypingNotice } from './useTypingNotice';

/** A message as it was sent. */
export interface SentMessage {
  text: string;
  fileId?: string;
}

/** Why something did not go as the user wished. */
export type ComposerProblem =
  | { kind: 'not-sent'; code: ErrorCode | undefined }
  | { kind: 'type'; file: string }
  | { kind: 'size'; file: string; maxBytes: number };

export interface ComposerSettings extends FileLimits {
  text: string;
  setText: (text: string) => void;
  disabled: boolean;
  startOnSend: boolean | SessionOptions;
  uploadFile: UploadFile | undefined;
  onSend: ((message: SentMessage) => void) | undefined;
}

export interface Composer {
  state: ComposerState;
  problem: ComposerProblem | undefined;
  upload: Upload | undefined;
  /** True when a press of send does something. */
  canSend: boolean;
  send: () => Promise<void>;
  attach: (file: File | undefined) => void;
  detach: () => void;
  /** Begins an upload that failed again. */
  retry: () => void;
  /** The user has typed, at `time` in milliseconds. */
  typed: (text: string, time: number) => void;
}

/** What a composer does, apart from how it looks. */
export function useComposer(session: VoiceSession, settings: ComposerSettings): Composer {
  const { text, setText, disabled, startOnSend, uploadFile, onSend } = settings;
  const status = useSessionState(session, (state) => state.status.name);
  const conversationId = useSessionState(session, (state) => state.conversationId);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ComposerProblem>();
  const [upload, setUpload] = useState<Upload>();
  const tellTyping = useTypingNotice(session, status);

  const state = composerState(status, {
    disabled,
    sending,
    failed: problem !== undefined,
    startsOnSend: startOnSend !== false,
  });
  const canSend = (state === 'ready' || state === 'failed') && (text.trim() !== '' || upload !== undefined);

  useEffect(() => {
    if (status === 'connected') upload?.start(conversationId).catch(() => undefined);
  }, [upload, status, conversationId]);
  useEffect(() => () => upload?.cancel(), [upload]);

  const detach = (): void => {
    upload?.cancel();
    setUpload(undefined);
    setProblem(undefined);
  };

  return {
    state,
    problem,
    upload,
    canSend,
    detach,
    retry: () => void upload?.start(conversationId).catch(() => undefined),

    async send() {
      if (!canSend) return;
      setProblem(undefined);
      setSending(true);
      try {
        // In the press itself, so that the browser lets the agent be heard.
        if (status !== 'connected') {
          await session.startSession({ microphone: false, ...(startOnSend === true ? {} : startOnSend) });
        }
        const fileId = upload && (await upload.start(session.state.get().conversationId));
        const said = text.trim();
        if (fileId === undefined) session.sendUserMessage(said);
        else session.sendMultimodalMessage({ text: said, fileId });
        setText('');
        setUpload(undefined);
        onSend?.({ text: said, ...(fileId !== undefined && { fileId }) });
      } catch (error) {
        // What the user gave up is no failure.
        if ((error as Error).name === 'AbortError') return;
        const code = error instanceof ParlandoError ? (error as ParlandoError).code : undefined;
        setProblem({ kind: 'not-sent', code });
      } finally {
        setSending(false);
      }
    },

    attach(file) {
      if (!file || !uploadFile || disabled || sending) return;
      const kind = refusedFile(file, settings);
      if (kind === 'size') return setProblem({ kind, file: file.name, maxBytes: settings.maxBytes! });
      if (kind) return setProblem({ kind, file: file.name });
      detach();
      setUpload(new Upload(file, uploadFile));
    },

    typed(next, time) {
      setText(next);
      setProblem(undefined);
      tellTyping(time);
    },
  };
}
