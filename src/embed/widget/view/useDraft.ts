import { useState } from 'react';
import { type ComposerState, composerState } from '../../../components/MessageComposer/composerState';
import { type ErrorCode, ParlandoError } from '../../../core/ParlandoError';
import { useSessionState } from '../../../hooks/useSessionState';
import { useTypingNotice } from '../../../components/MessageComposer/useTypingNotice';
import type { Calls } from '../calls/Calls';

/** A message that is being written. */
export interface Draft {
  text: string;
  state: ComposerState;
  /** Why it was not sent, as far as that has a code. */
  problem: { code: ErrorCode | undefined } | undefined;
  /** True when a press of send does something. */
  canSend: boolean;
  send: () => Promise<void>;
  /** The user has typed, at `time` in milliseconds. */
  typed: (text: string, time: number) => void;
}

/** What a composer of text alone does. The first message starts a conversation in text. */
export function useDraft(calls: Calls): Draft {
  const { session } = calls;
  const status = useSessionState(session, (state) => state.status.name);
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Draft['problem']>();
  const tellTyping = useTypingNotice(session, status);
  const state = composerState(status, {
    disabled: false,
    sending,
    failed: problem !== undefined,
    startsOnSend: true,
  });
  const said = text.trim();
  const canSend = (state === 'ready' || state === 'failed') && said !== '';

  return {
    text,
    state,
    problem,
    canSend,

    async send() {
      if (!canSend) return;
      setProblem(undefined);
      setSending(true);
      try {
        await calls.send(said);
        setText('');
      } catch (error) {
        // What the user gave up is no failure.
        if ((error as Error).name === 'AbortError') return;
        setProblem({ code: error instanceof ParlandoError ? (error as ParlandoError).code : undefined });
      } finally {
        setSending(false);
      }
    },

    typed(next, time) {
      setText(next);
      setProblem(undefined);
      tellTyping(time);
    },
  };
}
