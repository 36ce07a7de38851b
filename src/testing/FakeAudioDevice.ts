import { AudioDevices } from '../core/audio/AudioDevices';
import type { Clock } from '../core/Clock';
import { FakeDevices } from './FakeDevices';
import type { OutputState } from '../core/audio/ContextKeeper';
import type { ParlandoError } from '../core/ParlandoError';
import { Store } from '../core/Store';
import { FakeMicrophone } from './FakeMicrophone';
import { FakeSpeaker, type FakeSpeakerOptions } from './FakeSpeaker';
import type { TestDevice } from './TestDevice';

/** Microphone and speaker in memory. */
export class FakeAudioDevice implements TestDevice {
  readonly microphone: FakeMicrophone;
  readonly devices: AudioDevices;
  /** What `devices` shows: connect and disconnect here. */
  readonly connected: FakeDevices = new FakeDevices(
    { kind: 'audioinput', deviceId: 'microphone', label: 'Fake microphone', groupId: '' },
    { kind: 'audiooutput', deviceId: 'speaker', label: 'Fake speaker', groupId: '' },
  );
  /** The speaker of the latest conversation. */
  speaker: FakeSpeaker | undefined;
  /** What `openSpeaker` rejects with, when set. */
  refuses: Error | undefined;
  /** What was asked of the device as a whole, in order. */
  readonly calls: ('unlock' | 'resume' | 'suspend' | 'close')[] = [];
  /** What browser and system do to the output: set it. `unlock` makes it `running` unless it is `blocked`. */
  readonly output: Store<OutputState> = new Store<OutputState>('off');
  /** From rendering to the ear, in milliseconds. */
  readonly latencyMs: number;
  readonly #clock: Clock;
  readonly #options: FakeSpeakerOptions;
  readonly #warned: Set<(error: ParlandoError) => void> = new Set();

  constructor(clock: Clock, options: FakeSpeakerOptions = {}) {
    this.#clock = clock;
    this.#options = options;
    this.latencyMs = options.latencyMs ?? 0;
    this.devices = new AudioDevices({}, this.connected);
    this.microphone = new FakeMicrophone(options.sampleRate);
  }

  unlock(): void {
    this.calls.push('unlock');
    if (this.output.get() !== 'blocked') this.output.set('running');
  }

  resume(): void {
    this.calls.push('resume');
    this.output.set('running');
  }

  openSpeaker(): Promise<FakeSpeaker> {
    if (this.refuses) return Promise.reject(this.refuses);
    this.speaker = new FakeSpeaker(this.#clock, this.#options);
    return Promise.resolve(this.speaker);
  }

  onWarning(listener: (error: ParlandoError) => void): () => void {
    const entry = (error: ParlandoError): void => listener(error);
    this.#warned.add(entry);
    return () => void this.#warned.delete(entry);
  }

  /** Tells those who listen that something is wrong. */
  warn(error: ParlandoError): void {
    for (const listener of [...this.#warned]) listener(error);
  }

  suspend(): void {
    this.calls.push('suspend');
    this.output.set('off');
  }

  close(): void {
    this.calls.push('close');
    this.output.set('off');
  }
}
