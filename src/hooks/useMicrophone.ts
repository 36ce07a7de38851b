import { useMemo, useSyncExternalStore } from 'react';
import type { MicrophonePermission } from '../core/audio/microphonePermission';
import type { MicrophoneState } from '../core/state/ConversationState';
import type { VoiceSession } from '../core/session/VoiceSession';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/** The microphone of a conversation, and what can be done with it. The calls never change identity. */
export interface MicrophoneControls extends MicrophoneState {
  /** Whether the page may use it. The browser is asked what it is, the user is not asked for it. */
  permission: MicrophonePermission;
  /** After muting, one second of silence tells the agent that the user paused. */
  setMuted: (muted: boolean) => void;
  toggleMuted: () => void;
  /** By the `id` in `useAudioDevices().inputs`, '' for the system's default. */
  setInputDevice: (id: string) => void;
}

function callsOf(
  session: VoiceSession,
): Pick<MicrophoneControls, 'setMuted' | 'toggleMuted' | 'setInputDevice'> {
  return {
    setMuted: (muted) => session.setMuted(muted),
    toggleMuted: () => session.setMuted(!session.state.get().microphone.muted),
    setInputDevice: (id) => session.setInputDevice(id),
  };
}

/**
 * The microphone: whether it is on, muted, spoken into or dead, and whether it is permitted. Renders when that changes, with no
 * level; that is `useAudioLevel`.
 *
 * @example
 * const { muted, speaking, toggleMuted } = useMicrophone();
 * return <button onClick={toggleMuted}>{muted && speaking ? 'You are muted' : muted ? 'Unmute' : 'Mute'}</button>;
 */
export function useMicrophone(conversation?: ConversationSource): MicrophoneControls {
  const session = useSession('useMicrophone()', conversation);
  const microphone = useSessionState(session, (state) => state.microphone);
  const permission = useSyncExternalStore(
    session.devices.subscribe,
    () => session.devices.get().permission,
    () => 'unknown' as const,
  );
  const calls = useMemo(() => callsOf(session), [session]);
  return { ...microphone, permission, ...calls };
}
