import type { FoundDevice } from '../../src/core/audio/audioDeviceList';
import { Stage } from './Stage';

/** What the browser of a stage lets a page know. */
export interface StagedDevices {
  permission: 'unknown' | 'prompt' | 'granted' | 'denied';
  /** Default true. */
  named?: boolean;
  /** Whether a policy lets the page have a microphone. Default true. */
  policy?: boolean;
  /** Whether the page is secure. Default true. */
  secure?: boolean;
  /** Whether there are microphones. Default true. */
  inputs?: boolean;
  /** Whether outputs are listed. Default true. */
  outputs?: boolean;
}

const devices: readonly FoundDevice[] = [
  { kind: 'audioinput', deviceId: 'default', label: 'Default - Built-in Microphone', groupId: 'laptop' },
  { kind: 'audioinput', deviceId: 'built-in', label: 'Built-in Microphone', groupId: 'laptop' },
  { kind: 'audioinput', deviceId: 'headset', label: 'Studio Headset', groupId: 'headset' },
  { kind: 'audiooutput', deviceId: 'default', label: 'Default - Built-in Speakers', groupId: 'laptop' },
  { kind: 'audiooutput', deviceId: 'speakers', label: 'Built-in Speakers', groupId: 'laptop' },
  { kind: 'audiooutput', deviceId: 'phones', label: 'Studio Headset', groupId: 'headset' },
];

const nameless: readonly FoundDevice[] = [
  { kind: 'audioinput', deviceId: '', label: '', groupId: '' },
  { kind: 'audiooutput', deviceId: '', label: '', groupId: '' },
];

/** A stage before any call, with these devices connected. */
export function withDevices(facts: StagedDevices): () => Stage {
  const { permission, named = true, policy = true, secure = true, inputs = true, outputs = true } = facts;
  return () => {
    const stage = new Stage();
    const { connected } = stage.device;
    const found = named ? devices : nameless;
    connected.mediaDevices.devices = found.filter(({ kind }) => (kind === 'audioinput' ? inputs : outputs));
    connected.knowsPermission = permission !== 'unknown';
    if (permission !== 'unknown') connected.answer.state = permission;
    Object.assign(connected, {
      isSecureContext: secure,
      document: { permissionsPolicy: { allowsFeature: () => policy } },
    });
    return stage;
  };
}
