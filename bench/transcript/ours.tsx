import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createSession, type VoiceSession } from '../../src/core';
import type { Turn } from '../../src/core/state/Turn';
import { TranscriptView } from '../../src/index';
import '../../src/styles.css';
import { textOf, type TranscriptApp } from './TranscriptApp';

let session: VoiceSession;

/** `TranscriptView` as it comes. */
export const app: TranscriptApp = {
  async start(origin, count) {
    session = createSession({ agentId: 'bench', origin, audio: false });
    await session.startSession();
    const turns = Array.from({ length: count }, (_, index): Turn => ({
      id: `turn-${index + 1}`,
      order: index + 1,
      role: index % 2 ? 'agent' : 'user',
      text: textOf(index),
      status: 'final',
      eventId: index,
      startedAt: 0,
    }));
    session['dispatch']({ type: 'change', change: { turns, turnCount: count, earlierTurns: count } });
  },
  isReady: () => session.state.get().status.name === 'connected',
  mount(root) {
    flushSync(() =>
      createRoot(root).render(<TranscriptView conversation={{ session }} style={{ blockSize: '100%' }} />),
    );
  },
};
