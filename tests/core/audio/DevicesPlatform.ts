import type { FoundDevice } from '../../../src/core/audio/audioDeviceList';
import type { AudioDevicesPlatform } from '../../../src/core/audio/AudioDevices';
import type { PermissionAnswer } from '../../../src/core/audio/microphonePermission';

/** A microphone, or with `kind` another device. */
export const found = (deviceId: string, label = '', groupId = '', kind = 'audioinput'): FoundDevice => ({
  kind,
  deviceId,
  label,
  groupId,
});

class MediaDevices extends EventTarget {
  devices: FoundDevice[] = [];
  listeners = 0;
  /** When set, the list cannot be read. */
  refuses = false;

  async enumerateDevices(): Promise<readonly FoundDevice[]> {
    if (this.refuses) throw new DOMException('Not allowed', 'NotAllowedError');
    return this.devices;
  }

  override addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void {
    this.listeners++;
    options.signal.addEventListener('abort', () => this.listeners--);
    super.addEventListener(type, listener, options);
  }
}

class Answer extends EventTarget implements PermissionAnswer {
  state: PermissionAnswer['state'] = 'prompt';

  becomes(state: PermissionAnswer['state']): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** A window of object literals: devices come and go when told. */
export class DevicesPlatform implements AudioDevicesPlatform {
  readonly isSecureContext = true;
  readonly mediaDevices: MediaDevices = new MediaDevices();
  readonly answer: Answer = new Answer();
  readonly saved: Map<string, string> = new Map();
  /** Firefox and Safari of old do not know the question. */
  knowsPermission = true;

  readonly navigator: NonNullable<AudioDevicesPlatform['navigator']> = {
    mediaDevices: this.mediaDevices,
    permissions: {
      query: async () => {
        if (!this.knowsPermission) throw new TypeError('microphone is not a valid value of PermissionName');
        return this.answer;
      },
    },
  };

  readonly localStorage: NonNullable<AudioDevicesPlatform['localStorage']> = {
    getItem: (key) => this.saved.get(key) ?? null,
    setItem: (key, value) => void this.saved.set(key, value),
  };

  constructor(...devices: FoundDevice[]) {
    this.mediaDevices.devices = devices;
  }

  /** Exactly these devices are connected from now on. */
  async connect(...devices: FoundDevice[]): Promise<void> {
    this.mediaDevices.devices = devices;
    this.mediaDevices.dispatchEvent(new Event('devicechange'));
    await settled();
  }
}

/** Lets what was asked of the platform be answered. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
