import { useMemo, useSyncExternalStore } from 'react';
import { type AudioDeviceState, noDevices } from '../core/audio/AudioDeviceState';
import type { VoiceSession } from '../core/session/VoiceSession';
import { type ConversationSource, useSession } from './useSession';

/** What there is to hear and speak with. The calls never change identity. */
export interface AudioDeviceControls extends AudioDeviceState {
  /** By the `id` in `inputs`, the first of which is '', the system's default; also while talking, without a gap. */
  setInputDevice: (id: string) => void;
  /** By the `id` in `outputs`, in the same way. */
  setOutputDevice: (id: string) => void;
}

function callsOf(session: VoiceSession): Omit<AudioDeviceControls, keyof AudioDeviceState> {
  return {
    setInputDevice: (id) => session.setInputDevice(id),
    setOutputDevice: (id) => session.setOutputDevice(id),
  };
}

/**
 * Microphones and outputs, which of them is chosen, and whether the microphone is permitted: before that the browser tells
 * no names. Renders when a device comes or goes, is chosen, or the permission changes. Asks the user for nothing.
 *
 * @example
 * const { inputs, inputId, setInputDevice } = useAudioDevices();
 * return (
 *   <select value={inputId} onChange={(event) => setInputDevice(event.target.value)}>
 *     {inputs.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
 *   </select>
 * );
 */
export function useAudioDevices(conversation?: ConversationSource): AudioDeviceControls {
  const session = useSession('useAudioDevices()', conversation);
  const { subscribe, get } = session.devices;
  const devices = useSyncExternalStore(subscribe, get, () => noDevices);
  const calls = useMemo(() => callsOf(session), [session]);
  return { ...devices, ...calls };
}
