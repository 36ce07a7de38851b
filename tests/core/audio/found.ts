import type { FoundDevice } from '../../../src/core/audio/audioDeviceList';

/** A microphone, or with `kind` another device. */
export const found = (deviceId: string, label = '', groupId = '', kind = 'audioinput'): FoundDevice => ({
  kind,
  deviceId,
  label,
  groupId,
});
