import { useMemo } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';
import type { SpeakerInfo } from '../core/state/ConversationState';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/** What the agent is heard through, and what can be done with it. The calls never change identity. */
export interface SpeakerControls extends SpeakerInfo {
  /** Loudness of the agent, 0 to 1. */
  setVolume: (volume: number) => void;
  /** Silences the agent, who goes on speaking. */
  setMuted: (muted: boolean) => void;
  /** By the `id` in `useAudioDevices().outputs`, '' for the system's default. */
  setOutputDevice: (id: string) => void;
  /** In a gesture: makes the agent heard again where `status` is `blocked` or `interrupted`. */
  resume: () => void;
}

function callsOf(session: VoiceSession): Omit<SpeakerControls, keyof SpeakerInfo> {
  return {
    setVolume: (volume) => session.setVolume(volume),
    setMuted: (muted) => session.setSpeakerMuted(muted),
    setOutputDevice: (id) => session.setOutputDevice(id),
    resume: () => session.resume(),
  };
}

/**
 * The speaker: whether it runs, how loud it is, how its buffer does. Renders when that changes, with no level; that is
 * `useAudioLevel`.
 *
 * @example
 * const { status, volume, setVolume, resume } = useSpeaker();
 * if (status === 'blocked') return <button onClick={resume}>Turn the sound on</button>;
 * return <input type="range" max={1} step={0.01} value={volume} onChange={(e) => setVolume(e.target.valueAsNumber)} />;
 */
export function useSpeaker(conversation?: ConversationSource): SpeakerControls {
  const session = useSession('useSpeaker()', conversation);
  const speaker = useSessionState(session, (state) => state.speaker);
  const calls = useMemo(() => callsOf(session), [session]);
  return { ...speaker, ...calls };
}
