import type { AudioDevice } from '../../core/audio/AudioDevice';
import { WebAudioDevice } from '../../core/audio/WebAudioDevice';
import { systemClock } from '../../core/Clock';
import { openPageLine } from '../../core/session/line/openPageLine';
import { openTextLine } from '../../core/session/line/openTextLine';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { Voice } from '../../core/session/voice/Voice';
import { VoiceSession } from '../../core/session/VoiceSession';
import { FakeAudioDevice } from '../../testing/FakeAudioDevice';
import { readRecording } from './readRecording';
import { Replay, type ReplayOptions } from './Replay';
import type { UserAct } from './ReplayedConnection';

/** How a recording is played back, and to whom. */
export interface ReplaySessionOptions extends ReplayOptions {
  /** Callbacks, client tools and the like. A recording of a conversation in text is replayed in text. */
  session?: SessionOptions;
  /** What it sounds on. Default: the loudspeaker where `speed` is 1, else a silent one that keeps to the replay's speed. */
  device?: AudioDevice;
}

/** A session whose agent is a recording. */
export interface ReplaySession {
  session: VoiceSession;
  replay: Replay;
}

/**
 * Makes a session that plays a recording back when it is started: what the agent said through the real decoder, state and
 * speaker, and what the user typed, gave, liked and approved. No microphone is opened. Rejects with `recording_invalid`.
 */
export async function createReplaySession(
  recording: Blob | string,
  options: ReplaySessionOptions = {},
): Promise<ReplaySession> {
  const read = await readRecording(recording);
  const replay = new Replay(read, options);
  const { clock } = replay;
  const inText = read.connections
    .flat()
    .some((event) => event.event === 'out' && /"text_only"\s*:\s*true/.test(event.frame));
  const all: SessionOptions = {
    agentId: 'replay',
    microphone: false,
    // What was lost in it was lost.
    reconnect: false,
    ...(inText && { audio: false }),
    ...options.session,
  };
  const settings = all.audio || {};
  const { speed = 1 } = options;
  const heard = speed === 1 && typeof AudioContext !== 'undefined';
  const device =
    options.device ?? (heard ? new WebAudioDevice(systemClock, settings) : new FakeAudioDevice(clock));
  const session = new VoiceSession(all, {
    openLine: openTextLine(replay),
    clock,
    voice: new Voice({ device, clock, openLine: openPageLine(replay), settings }),
  });
  replay.onUser((act) => repeat(session, act));
  return { session, replay };
}

function repeat(session: VoiceSession, act: UserAct): void {
  // What the user does now may have ended it.
  if (session.state.get().status.name !== 'connected') return;
  switch (act.type) {
    case 'user_message':
      return session.sendUserMessage(act.text ?? '');
    case 'multimodal_message':
      return session.sendMultimodalMessage({ text: act.text?.text ?? '', fileId: act.file?.file_id ?? '' });
    case 'feedback':
      return session.sendFeedback(act.score, act.event_id);
    case 'mcp_tool_approval_result':
      return session.sendMCPToolApprovalResult(act.tool_call_id, act.is_approved);
    case 'hang_up':
      void session.endSession();
  }
}
