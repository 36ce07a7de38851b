import type { VoiceSession } from '../core/session/VoiceSession';
import type { ConversationState } from '../core/state/ConversationState';
import type { Turn } from '../core/state/Turn';
import { allTurns } from '../core/state/turns';
import { type Latency, latencyReader } from './latencyReader';
import { rememberLast } from './rememberLast';

/** The calls that change a conversation, or read what changes with each frame of sound. */
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
  /** Everything said so far on both sides, what is still being said included, in order. Put together when it is read. */
  readonly transcript: readonly Turn[];
  /** How fast the agent answers. Worked out when it is read. */
  readonly latency: Latency;
  /** For components: `<TranscriptView conversation={conversation} />`. */
  session: VoiceSession;
}

/** What makes a conversation of each state of a session: the same state gives the same conversation. */
export function conversationOf(session: VoiceSession): (state: ConversationState) => Conversation {
  const calls = callsOf(session);
  const readLatency = latencyReader();
  const readTranscript = rememberLast(
    (turns: readonly Turn[], liveTurn: Turn | undefined, tentativeTurn: Turn | undefined) =>
      allTurns({ turns, liveTurn, tentativeTurn }),
  );
  return rememberLast((state) => {
    const {
      turnCount: _count,
      earlierTurns: _earlier,
      voidedEventId: _void,
      maxTurns: _max,
      ...shown
    } = state;
    return {
      ...shown,
      ...calls,
      session,
      get transcript() {
        return readTranscript(state.turns, state.liveTurn, state.tentativeTurn);
      },
      get latency() {
        return readLatency(state);
      },
    };
  });
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
