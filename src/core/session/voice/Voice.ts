import type { AudioDevice } from '../../audio/AudioDevice';
import type { Clock } from '../../Clock';
import { SpokenCaptions } from './SpokenCaptions';
import { VoiceCall, type VoiceCallHost } from './VoiceCall';

/** The sound of a session's conversations. A session without it talks in text alone, and weighs less. */
export class Voice {
  readonly captions: SpokenCaptions = new SpokenCaptions();
  readonly #device: AudioDevice;
  readonly #clock: Clock;

  constructor(device: AudioDevice, clock: Clock) {
    this.#device = device;
    this.#clock = clock;
  }

  /** Must run inside the user's gesture. */
  unlock(): void {
    this.#device.unlock();
  }

  /** The sound of one conversation. Opens nothing yet. */
  call(host: VoiceCallHost): VoiceCall {
    return new VoiceCall(host, this.#device, this.captions, this.#clock);
  }

  /** For good. */
  dispose(): void {
    this.#device.close();
  }
}
