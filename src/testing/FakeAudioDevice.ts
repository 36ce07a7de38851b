import type { AudioDevice } from '../core/audio/AudioDevice';
import { AudioDevices } from '../core/audio/AudioDevices';
import type { Clock } from '../core/Clock';
import { FakeDevices } from './FakeDevices';
import { FakeMicrophone } from './FakeMicrophone';
import { FakeSpeaker, type FakeSpeakerOptions } from './FakeSpeaker';

/** Microphone and speaker in memory. */
export class FakeAudioDevice implements AudioDevice {
  readonly microphone: FakeMicrophone;
  readonly devices: AudioDevices;
  /** What `devices` shows: connect and disconnect here. */
  readonly connected: FakeDevices = new FakeDevices(
    { kind: 'audioinput', deviceId: 'microphone', label: 'Fake microphone', groupId: '' },
    { kind: 'audiooutput', deviceId: 'speaker', label: 'Fake speaker', groupId: '' },
  );
  /** The speaker of the latest conversation. */
  speaker: FakeSpeaker | undefined;
  /** What was asked of the device as a whole, in order. */
  readonly calls: ('unlock' | 'suspend' | 'close')[] = [];
  readonly #clock: Clock;
  readonly #options: FakeSpeakerOptions;

  constructor(clock: Clock, options: FakeSpeakerOptions = {}) {
    this.#clock = clock;
    this.#options = options;
    this.devices = new AudioDevices({}, this.connected);
    this.microphone = new FakeMicrophone(options.sampleRate);
  }

  unlock(): void {
    this.calls.push('unlock');
  }

  openSpeaker(): Promise<FakeSpeaker> {
    this.speaker = new FakeSpeaker(this.#clock, this.#options);
    return Promise.resolve(this.speaker);
  }

  suspend(): void {
    this.calls.push('suspend');
  }

  close(): void {
    this.calls.push('close');
  }
}
