import { useContext, useMemo } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';
import type { SessionOptions } from '../core/session/SessionOptions';
import type { ConversationState } from '../core/state/ConversationState';
import type { Turn } from '../core/state/Turn';
import { allTurns } from '../core/state/turns';
import { ConversationContext } from './ConversationContext';
import { useOwnedSession } from './useOwnedSession';
import { useSession } from './useSession';
import { useSessionState } from './useSessionState';

type Calls = Pick<
  VoiceSession,
  | 'startSession'
  | 'endSession'
  | 'waitForSessionEnd'
  | 'interrupt'
  | 'sendUserMessage'
  | 'sendContextualUpdate'
  | 'registerUserActivity'
  | 'registerTool'
  | 'sendFeedback'
  | 'sendMultimodalMessage'
  | 'sendMCPToolApprovalResult'
  | 'prepare'
  | 'setMuted'
  | 'setVolume'
  | 'setSpeakerMuted'
  | 'clearTranscript'
  | 'resume'
  | 'setInputDevice'
  | 'setOutputDevice'
  | 'inputLevel'
  | 'outputLevel'
  | 'inputSpectrum'
  | 'outputSpectrum'
  | 'outputStream'
  | 'on'
>;

type Internal = 'turnCount' | 'earlierTurns' | 'voidedEventId' | 'maxTurns';

/** A conversation's state, and the calls that change it. The calls never change identity. */
export interface Conversation extends Omit<ConversationState, Internal>, Calls {
  /** Everything said so far on both sides, what is still being said included, in order. */
  transcript: readonly Turn[];
  /** For components: `<TranscriptView conversation={conversation} />`. */
  session: VoiceSession;
}

function callsOf(session: VoiceSession): Calls {
  return {
    startSession: (overrides) => session.startSession(overrides),
    endSession: () => session.endSession(),
    waitForSessionEnd: () => session.waitForSessionEnd(),
    interrupt: () => session.interrupt(),
    sendUserMessage: (text, options) => session.sendUserMessage(text, options),
    sendContextualUpdate: (text, options) => session.sendContextualUpdate(text, options),
    registerUserActivity: () => session.registerUserActivity(),
    registerTool: (name, tool) => session.registerTool(name, tool),
    sendFeedback: (score, eventId) => session.sendFeedback(score, eventId),
    sendMultimodalMessage: (message) => session.sendMultimodalMessage(message),
    sendMCPToolApprovalResult: (id, isApproved) => session.sendMCPToolApprovalResult(id, isApproved),
    prepare: () => session.prepare(),
    setMuted: (muted) => session.setMuted(muted),
    setVolume: (volume) => session.setVolume(volume),
    setSpeakerMuted: (muted) => session.setSpeakerMuted(muted),
    clearTranscript: () => session.clearTranscript(),
    resume: () => session.resume(),
    setInputDevice: (id) => session.setInputDevice(id),
    setOutputDevice: (id) => session.setOutputDevice(id),
    inputLevel: () => session.inputLevel(),
    outputLevel: () => session.outputLevel(),
    inputSpectrum: (into) => session.inputSpectrum(into),
    outputSpectrum: (into) => session.outputSpectrum(into),
    outputStream: () => session.outputStream(),
    on: (name, listener) => session.on(name, listener),
  };
}

/**
 * A spoken conversation: its state, and the calls to start, type, mute and end it. Under a `ConversationProvider` it is the
 * provider's, and `options` are not looked at; elsewhere it is the component's own, made of `options`, and ends with it.
 *
 * Callbacks among the options are always the latest; other options take effect at the next start.
 *
 * @example
 * const { status, transcript, startSession, endSession } = useConversation({ agentId: 'guide' });
 * @throws ParlandoError `no_provider` without options and without a provider.
 */
export function useConversation(options?: SessionOptions): Conversation {
  const provided = useContext(ConversationContext);
  const owned = useOwnedSession(provided ? undefined : options);
  const session = useSession('useConversation()', owned && { session: owned });
  const whole = useSessionState(session, (state) => state);
  const {
    turnCount: _count,
    earlierTurns: _earlier,
    voidedEventId: _voided,
    maxTurns: _max,
    ...state
  } = whole;
  const { turns, liveTurn, tentativeTurn } = state;
  const calls = useMemo(() => callsOf(session), [session]);
  const transcript = useMemo(
    () => allTurns({ turns, liveTurn, tentativeTurn }),
    [turns, liveTurn, tentativeTurn],
  );
  return { ...state, ...calls, session, transcript };
}
