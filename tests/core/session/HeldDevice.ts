import type { AudioDevice } from '../../../src/core/audio/AudioDevice';
import type { AudioDevices } from '../../../src/core/audio/AudioDevices';
import type { OutputState } from '../../../src/core/audio/ContextKeeper';
import type { Microphone, MicrophoneStream } from '../../../src/core/audio/Microphone';
import type { SpeakerCommand, SpeakerPort } from '../../../src/core/audio/SamplePort';
import type { Speaker, SpeakerState } from '../../../src/core/audio/Speaker';
import type { Clock } from '../../../src/core/Clock';
import type { ParlandoError } from '../../../src/core/ParlandoError';
import type { ReadableStore } from '../../../src/core/Store';
import { FakeAudioDevice, FakeMicrophone, type FakeSpeaker } from '../../../src/testing';

/** A fake device as slow as a real one: the permission prompt stays open, and the speaker obeys, when the test says so. */
export class HeldDevice implements AudioDevice {
  readonly fake: FakeAudioDevice;
  readonly microphone: Microphone;
  readonly devices: AudioDevices;
  speaker: HeldSpeaker | undefined;
  /** How often the microphone was opened, and stopped. */
  opened = 0;
  stopped = 0;
  /** Which devices were asked for, in order; undefined for none in particular. */
  readonly asked: (string | undefined)[] = [];
  #answer: ((allowed: Error | undefined) => void) | undefined;
  #latest: FakeMicrophone | undefined;

  constructor(clock: Clock) {
    this.fake = new FakeAudioDevice(clock);
    this.devices = this.fake.devices;
    this.microphone = {
      open: (signal, deviceId) => {
        this.asked.push(deviceId);
        return this.#prompt(signal);
      },
    };
  }

  /** The user answers the prompt. */
  answer(refusal?: Error): void {
    this.#answer?.(refusal);
  }

  /** The microphone that was opened last is pulled out. */
  disappear(): void {
    this.#latest!.disappear();
  }

  unlock(): void {
    this.fake.unlock();
  }

  get output(): ReadableStore<OutputState> {
    return this.fake.output;
  }

  resume(): void {
    this.fake.resume();
  }

  onWarning(listener: (error: ParlandoError) => void): () => void {
    return this.fake.onWarning(listener);
  }

  async openSpeaker(): Promise<Speaker> {
    this.speaker = new HeldSpeaker(await this.fake.openSpeaker());
    return this.speaker;
  }

  suspend(): void {
    this.fake.suspend();
  }

  close(): void {
    this.fake.close();
  }

  async #prompt(signal: AbortSignal): Promise<MicrophoneStream> {
    await new Promise<void>((resolve, reject) => {
      this.#answer = (refusal) => (refusal ? reject(refusal) : resolve());
    });
    // As browsers do: a prompt cannot be taken back, so that the answer comes after the end too.
    this.#latest = new FakeMicrophone();
    const stream = await this.#latest.open(new AbortController().signal);
    this.opened++;
    let held = true;
    const stop = (): void => {
      if (held) this.stopped++;
      held = false;
    };
    if (!signal.aborted) return { ...stream, stop };
    stop();
    throw signal.reason;
  }
}

/** A speaker that takes flushes to heart only when the test lets it, as one on another thread does. */
export class HeldSpeaker implements Speaker {
  readonly fake: FakeSpeaker;
  readonly port: SpeakerPort;
  #waiting: SpeakerCommand[] = [];
  #holding = false;

  constructor(fake: FakeSpeaker) {
    this.fake = fake;
    this.port = {
      onmessage: null,
      postMessage: (command) => {
        this.#holding ||= command.kind === 'flush';
        if (this.#holding) this.#waiting.push(command);
        else fake.port.postMessage(command, []);
      },
    };
  }

  /** What was sent since the flush arrives. */
  release(): void {
    const commands = this.#waiting;
    this.#waiting = [];
    this.#holding = false;
    for (const command of commands) this.fake.port.postMessage(command, []);
  }

  get sampleRate(): number {
    return this.fake.sampleRate;
  }

  get state(): ReadableStore<SpeakerState> {
    return this.fake.state;
  }

  audibleFrame(now: number): number {
    return this.fake.audibleFrame(now);
  }

  renderedFrame(): number {
    return this.fake.renderedFrame();
  }

  queued(frame: number): void {
    this.fake.queued(frame);
  }

  flush(): Promise<number> {
    return this.fake.flush();
  }

  onFlushed(listener: (frame: number) => void): () => void {
    return this.fake.onFlushed(listener);
  }

  setVolume(volume: number): void {
    this.fake.setVolume(volume);
  }

  setMuted(muted: boolean): void {
    this.fake.setMuted(muted);
  }

  setOutputDevice(deviceId: string): Promise<void> {
    return this.fake.setOutputDevice(deviceId);
  }

  stream(): MediaStream {
    return this.fake.stream();
  }

  spectrum(into: Uint8Array<ArrayBuffer>): void {
    this.fake.spectrum(into);
  }

  level(): number {
    return this.fake.level();
  }

  close(): void {
    this.fake.close();
  }
}
