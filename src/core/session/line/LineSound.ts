import type { MicrophoneSource } from '../../audio/Microphone';
import type { SpeakerPort } from '../../audio/SamplePort';
import type { MetadataMessage } from '../../protocol/ServerMessage';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import { Downlink } from './Downlink';
import type { MicrophoneFacts } from './MicrophoneWatch';
import { Uplink, type UplinkSettings } from './Uplink';

/** Both ways of sound through a line. Ports and formats may come in any order. */
export class LineSound {
  #downlink: Downlink | undefined;
  #uplink: Uplink | undefined;
  #formats: MetadataMessage['conversation_initiation_metadata_event'] | undefined;

  connectSpeaker(port: SpeakerPort, sampleRate: number): void {
    this.#downlink = new Downlink(port, sampleRate);
    if (this.#formats) this.#downlink.setFormat(this.#formats.agent_output_audio_format);
  }

  /** A second microphone takes the place of the first. */
  connectMicrophone(
    source: MicrophoneSource,
    settings: UplinkSettings,
    send: (base64: string) => void,
    tell: (facts: MicrophoneFacts) => void,
  ): void {
    if (!this.#uplink) {
      this.#uplink = new Uplink(settings, send, tell);
      if (this.#formats) this.#uplink.open(this.#formats.user_input_audio_format);
    }
    this.#uplink.connect(source);
  }

  /** The agent has told its formats: what the microphone has heard until now goes first. */
  begin(formats: MetadataMessage['conversation_initiation_metadata_event']): void {
    this.#formats = formats;
    this.#downlink?.setFormat(formats.agent_output_audio_format);
    this.#uplink?.open(formats.user_input_audio_format);
  }

  /** False without a speaker: then sound is nobody's. */
  get plays(): boolean {
    return this.#downlink !== undefined;
  }

  isVoid(eventId: number): boolean {
    return this.#downlink?.isVoid(eventId) ?? false;
  }

  /** Where the sound lies in the speaker's stream, `undefined` when the text is no base64. */
  play(base64: string): ChunkSpan | undefined {
    return this.#downlink?.play(base64);
  }

  interrupt(eventId: number): void {
    this.#downlink?.interrupt(eventId);
  }

  mute(muted: boolean): void {
    this.#uplink?.mute(muted);
  }

  close(): void {
    this.#uplink?.close();
  }
}
