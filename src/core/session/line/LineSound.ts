import type { AudioFormat } from '../../protocol/AudioFormat';
import { encode } from '../../protocol/ClientMessage';
import type { AudioMessage, MetadataMessage } from '../../protocol/ServerMessage';
import type { Connection } from '../../transport/Transport';
import { Downlink } from './Downlink';
import type { LineEvent, SoundCommand } from './Line';
import { Uplink, type UplinkSettings } from './Uplink';

/** While the socket holds more than this, the microphone's frames wait here: what is in the socket nobody can take back. */
const MAX_BUFFERED_BYTES = 256 * 1024;
/** Of those that wait the oldest is given up for each that comes. What was said before the line was up may be more. */
const MAX_WAITING = 50;
/** Microphone frames are told in lots of this many: half a second of them. */
const COUNTED = 25;

/** What of a message is about sound: an interruption, or where a turn may begin. */
interface SoundNews {
  type: string;
  interruption_event?: { event_id: number };
  agent_response_event?: { event_id: number };
  text_response_part?: { type: string; event_id: number };
}

/** Both ways of sound through a line. Ports and formats may come in any order. */
export class LineSound {
  #downlink: Downlink | undefined;
  #uplink: Uplink | undefined;
  /** Tells of the frames that were sent and not told yet. */
  #tellSent: (() => void) | undefined;
  /** May be told before there is a microphone. */
  #muted = false;
  /** The turn that was silenced, while no other has begun. */
  #hushedId = Infinity;
  #outputFormat: AudioFormat | undefined;
  /** Undefined while the agent does not listen. */
  #inputFormat: AudioFormat | undefined;

  /** @param connection What microphone frames go to, looked up for each. */
  obey(
    command: SoundCommand,
    connection: () => Connection | undefined,
    emit: (event: LineEvent) => void,
  ): void {
    switch (command.kind) {
      case 'interrupt':
        this.#hushedId = command.eventId;
        this.#downlink?.interrupt(Infinity);
        return emit({ kind: 'interrupted', eventId: command.eventId });
      case 'speaker':
        this.#downlink = new Downlink(command.port, command.sampleRate);
        if (this.#outputFormat) this.#downlink.setFormat(this.#outputFormat);
        return;
      case 'microphone':
        // A second microphone takes the place of the first.
        this.#uplink ??= this.#newUplink(command.settings, connection, emit);
        return this.#uplink.connect(command.source);
      case 'mute':
        this.#muted = command.muted;
        return this.#uplink?.mute(command.muted);
    }
  }

  #newUplink(
    settings: UplinkSettings,
    connection: () => Connection | undefined,
    emit: (event: LineEvent) => void,
  ): Uplink {
    const waiting: string[] = [];
    let sent = 0;
    let droppedFrames = 0;
    this.#tellSent = () => {
      if (sent) emit({ kind: 'sent', frames: sent });
      sent = 0;
    };
    const send = (user_audio_chunk: string): void => {
      const open = connection();
      if (!open) return;
      waiting.push(encode({ user_audio_chunk }));
      while (waiting[0] && open.bufferedBytes <= MAX_BUFFERED_BYTES) {
        open.send(waiting.shift()!);
        if (++sent === COUNTED) this.#tellSent!();
      }
      if (!this.#inputFormat || waiting.length <= MAX_WAITING) return;
      waiting.shift();
      emit({ kind: 'microphone', facts: { droppedFrames: ++droppedFrames } });
    };
    const uplink = new Uplink(settings, send, (facts) => emit({ kind: 'microphone', facts }));
    uplink.mute(this.#muted);
    if (this.#inputFormat) uplink.open(this.#inputFormat);
    return uplink;
  }

  /** A conversation is to begin, which counts its events anew. */
  reset(): void {
    this.#hushedId = Infinity;
    if (this.#downlink) this.#downlink.voidedEventId = -1;
  }

  /** The agent has told its formats: what the microphone has heard until now goes first. */
  begin(formats: MetadataMessage['conversation_initiation_metadata_event']): void {
    this.#uplink?.open(formats.user_input_audio_format);
    this.#inputFormat = formats.user_input_audio_format;
    this.#outputFormat = formats.agent_output_audio_format;
    this.#downlink?.setFormat(this.#outputFormat);
  }

  /** False until there is a speaker. */
  get plays(): boolean {
    return this.#downlink !== undefined;
  }

  /** Plays a chunk, and tells what became of its `message`. Undefined without a speaker: then sound is nobody's. */
  play(
    { event_id, audio_base_64 }: AudioMessage['audio_event'],
    message: AudioMessage,
  ): LineEvent | undefined {
    if (!this.#downlink) return undefined;
    if (event_id <= this.#downlink.voidedEventId) return { kind: 'void', eventId: event_id };
    const span = this.#downlink.play(audio_base_64);
    if (!span) return { kind: 'refused', type: 'audio', path: 'audio_event.audio_base_64' };
    return { kind: 'message', message, span };
  }

  /** The connection is gone: what the microphone hears is kept for the next. */
  pause(): void {
    this.#tellSent?.();
    this.#inputFormat = undefined;
    this.#uplink?.pause();
  }

  /** What a message says of the sound to come. */
  heed({ interruption_event, agent_response_event, text_response_part: part }: SoundNews): void {
    if (interruption_event) this.#downlink?.interrupt(interruption_event.event_id);
    const begins = part?.type === 'start' ? part : agent_response_event;
    if (this.#downlink && begins && begins.event_id > this.#hushedId) {
      this.#downlink.voidedEventId = this.#hushedId;
      this.#hushedId = Infinity;
    }
  }

  close(): void {
    this.#tellSent?.();
    this.#uplink?.close();
  }
}
