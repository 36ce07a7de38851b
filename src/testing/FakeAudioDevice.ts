import type { AudioDevice } from '../core/audio/AudioDevice';
import type { Clock } from '../core/Clock';
import { FakeMicrophone } from './FakeMicrophone';
import { FakeSpeaker, type FakeSpeakerOptions } from './FakeSpeaker';

/** Microphone and speaker in memory. */
export class FakeAudioDevice implements AudioDevice {
  readonly microphone: FakeMicrophone;
  /** The speaker of the latest conversation. */
  speaker: FakeSpeaker | undefined;
  /** What was asked of the device as a whole, in order. */
  readonly calls: ('unlock' | 'suspend' | 'close')[] = [];
  readonly #clock: Clock;
  readonly #options: FakeSpeakerOptions;

  constructor(clock: Clock, options: FakeSpeakerOptions = {}) {
    this.#clock = clock;
    this.#options = options;
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
