import type { AudioDevice } from '../core/audio/AudioDevice';
import type { AudioDevices } from '../core/audio/AudioDevices';
import type { OutputState } from '../core/audio/ContextKeeper';
import type { Speaker } from '../core/audio/Speaker';
import { WebAudioDevice } from '../core/audio/WebAudioDevice';
import type { Clock } from '../core/Clock';
import type { ParlandoError } from '../core/ParlandoError';
import type { ReadableStore } from '../core/Store';
import { FakeAudioDevice } from './FakeAudioDevice';
import type { FakeDevices } from './FakeDevices';
import type { FakeMicrophone } from './FakeMicrophone';
import type { TestDevice } from './TestDevice';

/** A fake microphone, and the speaker of the machine: what the agent says is heard. Asks for no permission. */
export class AudibleDevice implements TestDevice {
  readonly microphone: FakeMicrophone;
  readonly devices: AudioDevices;
  readonly connected: FakeDevices;
  /** Not known: a cut lies at the character to which it is due, or shortly after it. */
  readonly latencyMs = 0;
  speaker: Speaker | undefined;
  readonly #web: AudioDevice;

  constructor(clock: Clock) {
    const fake = new FakeAudioDevice(clock);
    this.microphone = fake.microphone;
    this.devices = fake.devices;
    this.connected = fake.connected;
    this.#web = new WebAudioDevice(clock);
  }

  get output(): ReadableStore<OutputState> {
    return this.#web.output;
  }

  unlock(): void {
    this.#web.unlock();
  }

  resume(): void {
    this.#web.resume();
  }

  async openSpeaker(): Promise<Speaker> {
    return (this.speaker = await this.#web.openSpeaker());
  }

  onWarning(listener: (error: ParlandoError) => void): () => void {
    return this.#web.onWarning(listener);
  }

  suspend(): void {
    this.#web.suspend();
  }

  close(): void {
    this.#web.close();
  }
}
