import type { FoundDevice } from '../core/audio/audioDeviceList';
import type { AudioDevicesPlatform } from '../core/audio/AudioDevices';
import type { PermissionAnswer } from '../core/audio/microphonePermission';

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

/** Devices that come and go, and a permission that changes, when told. */
export class FakeDevices implements AudioDevicesPlatform {
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

  /** @param devices What is connected at first. */
  constructor(...devices: FoundDevice[]) {
    this.mediaDevices.devices = devices;
  }

  /** Exactly these devices are connected from now on. */
  connect(...devices: FoundDevice[]): void {
    this.mediaDevices.devices = devices;
    this.mediaDevices.dispatchEvent(new Event('devicechange'));
  }
}
