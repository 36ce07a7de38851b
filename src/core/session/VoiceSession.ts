import type { AudioDevice } from '../audio/AudioDevice';
import type { AudioDeviceState } from '../audio/AudioDeviceState';
import type { Clock } from '../Clock';
import type { SpeakerInfo } from '../state/ConversationState';
import type { ReadableStore } from '../Store';
import type { Captions } from './Captions';
import { Session, type SessionParts } from './Session';
import type { SessionOptions } from './SessionOptions';
import type { Voice } from './voice/Voice';

/** What touches the world, sound included. */
export interface VoiceSessionParts extends SessionParts {
  voice: Voice;
}

/** A conversation that is spoken; with `audio: false` it is in text, and all that is about sound does nothing. */
export class VoiceSession extends Session {
  /** Its time: the system's, or that of a test or a replay. */
  readonly clock: Clock;
  /** The characters that are spoken and heard, for captions. */
  readonly captions: Captions;
  /** Microphones and outputs to choose from, and the permission. Looks at the browser while somebody subscribes. */
  readonly devices: ReadableStore<AudioDeviceState>;
  readonly #device: AudioDevice;

  constructor(options: SessionOptions, parts: VoiceSessionParts) {
    super(options, parts);
    this.clock = parts.clock;
    this.captions = parts.voice.captions;
    this.#device = parts.voice.parts.device;
    this.devices = this.#device.devices;
  }

  /** Mutes or opens the microphone. After muting, one second of silence tells the agent that the user paused. */
  setMuted(muted: boolean): void {
    this.dispatch({ type: 'microphone', change: { muted } });
    this.attempt?.voice?.microphone.gate();
  }

  /** Loudness of the agent, 0 to 1. */
  setVolume(volume: number): void {
    this.#setSpeaker({ volume: Math.max(0, Math.min(1, volume)) || 0 });
  }

  /** Silences the agent, who goes on speaking, or makes it heard again. */
  setSpeakerMuted(muted: boolean): void {
    this.#setSpeaker({ muted });
  }

  /** Chooses a microphone by its `id` in `devices`, '' for the system's default; also while talking, without a gap. */
  setInputDevice(id: string): void {
    this.#device.devices.choose('input', id);
  }

  /** Chooses where the agent is heard, in the same way. What fails is a problem, and the sound stays where it was. */
  setOutputDevice(id: string): void {
    this.#device.devices.choose('output', id);
  }

  /** In a gesture: makes the agent heard again where `state.speaker.status` is `blocked` or `interrupted`. */
  resume(): void {
    this.#device.resume();
  }

  /** Loudness at the microphone now, 0 to 1; 0 while it is off or muted. For meters: read it once a frame. */
  inputLevel(): number {
    const muted = this.state.get().microphone.muted;
    return muted ? 0 : (this.attempt?.voice?.microphone.level() ?? 0);
  }

  /** Loudness of the agent now, 0 to 1. */
  outputLevel(): number {
    return this.attempt?.voice?.speaker?.level() ?? 0;
  }

  /** The microphone's sound now by frequency, 0 to 255 a band: 512 bands from 0 to half the sample rate, as many as fit. */
  inputSpectrum(into: Uint8Array<ArrayBuffer>): void {
    into.fill(0);
    if (!this.state.get().microphone.muted) this.attempt?.voice?.microphone.spectrum(into);
  }

  /** The agent's sound now by frequency, in the same way. */
  outputSpectrum(into: Uint8Array<ArrayBuffer>): void {
    into.fill(0);
    this.attempt?.voice?.speaker?.spectrum(into);
  }

  /** The agent's sound, to record it say; undefined before the speaker is open, and in text alone. */
  outputStream(): MediaStream | undefined {
    return this.attempt?.voice?.speaker?.stream();
  }

  /** Also gives up the audio context. */
  override dispose(): void {
    super.dispose();
    this.#device.close();
  }

  #setSpeaker(change: Partial<SpeakerInfo>): void {
    this.dispatch({ type: 'speaker', change });
    this.attempt?.voice?.setLoudness();
  }
}
