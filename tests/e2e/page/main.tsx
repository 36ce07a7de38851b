import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { VoiceSession } from '../../../src/core/session/VoiceSession';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import { createSession } from '../../../src/core/session/createSession';
import { recordSession, type RunningRecording } from '../../../src/inspector';
import { ConversationProvider, KaraokeCaption, TalkButton, TranscriptView } from '../../../src/index';
import '../../../src/styles.css';

declare global {
  interface Window {
    stage: {
      session?: VoiceSession;
      /** Makes a session; it starts when the button is clicked. */
      prepare(options: SessionOptions): void;
      /** The session's times of things, by `performance.now()`. */
      marks: Record<string, number>;
      rejected: string[];
      /** Records the session that is made next. */
      record(): void;
      recording?: RunningRecording;
      inspector(): Promise<typeof import('../../../src/inspector')>;
      /** The official client. */
      peer(): Promise<typeof import('@elevenlabs/client')>;
    };
  }
}

const root = createRoot(document.getElementById('root')!);

let isRecorded = false;

window.stage = {
  marks: {},
  rejected: [],
  inspector: () => import('../../../src/inspector'),
  record: () => (isRecorded = true),
  peer: () => import('@elevenlabs/client'),
  prepare(options) {
    const session = createSession(options);
    window.stage.session = session;
    if (isRecorded) window.stage.recording = recordSession(session);
    root.render(
      <StrictMode>
        <ConversationProvider session={session}>
          <KaraokeCaption />
          <TranscriptView />
          <TalkButton />
        </ConversationProvider>
      </StrictMode>,
    );
    document.getElementById('start')!.onclick = () => {
      window.stage.marks['click'] = performance.now();
      session.startSession().then(
        () => (window.stage.marks['connected'] = performance.now()),
        (error: unknown) => window.stage.rejected.push(String(error)),
      );
    };
  },
};
addEventListener('unhandledrejection', ({ reason }) =>
  window.stage.rejected.push(`unhandled: ${String(reason)}`),
);
