import type { MicrophoneSource } from '../../audio/Microphone';
import type { SpeakerPort } from '../../audio/SamplePort';
import { encode } from '../../protocol/ClientMessage';
import { decode } from '../../protocol/decode';
import type { AudioMessage, MetadataMessage, ServerMessage } from '../../protocol/ServerMessage';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import type { Connection, Target, Transport } from '../../transport/Transport';
import type { LineThread } from './LineHost';
import type { LineSound } from './LineSound';
import type { MicrophoneFacts } from './MicrophoneWatch';
import type { UplinkSettings } from './Uplink';

/** What the line is told. Every command can be posted to another thread; ports are then transferred. */
export type LineCommand =
  | { kind: 'open'; target: Target }
  /** A frame that is written already: what a user puts into a message may be nothing that can be posted. */
  | { kind: 'send'; frame: string }
  | { kind: 'speaker'; port: SpeakerPort; sampleRate: number }
  | { kind: 'microphone'; source: MicrophoneSource; settings: UplinkSettings }
  | { kind: 'mute'; muted: boolean }
  | { kind: 'close'; code: number; reason: string };

/** What the line tells. */
export type LineEvent =
  /** Where it runs; comes first. */
  | { kind: 'running'; thread: LineThread }
  | { kind: 'opened' }
  /** Audio comes without its bytes, and with the place of its sound in the speaker's stream if it is played. */
  | { kind: 'message'; message: ServerMessage; span?: ChunkSpan }
  /** Sound or alignment of a turn that was interrupted: dropped. */
  | { kind: 'void'; eventId: number }
  /** A frame, or the part of it at `path`, was no use. */
  | { kind: 'refused'; type?: string; path?: string }
  | { kind: 'unknown'; type: string; body: Record<string, unknown> }
  | { kind: 'microphone'; facts: MicrophoneFacts }
  /** It cannot begin. */
  | { kind: 'failed'; cause: Error }
  | { kind: 'closed'; code: number; reason: string };

/** Microphone frames wait for the network no longer than this. What was said before the line was up goes in one go. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

/**
 * Socket, codec and sound of one conversation: everything that must not wait for the page. It speaks in commands and
 * events only, so that it can run in the page or in a Worker.
 */
export class Line {
  readonly #transport: Transport;
  readonly #emit: (event: LineEvent) => void;
  readonly #sound: LineSound | undefined;
  #connection: Connection | undefined;
  #welcomed = false;

  /** @param sound Undefined for a conversation in text alone. */
  constructor(transport: Transport, emit: (event: LineEvent) => void, sound: LineSound | undefined) {
    this.#transport = transport;
    this.#emit = emit;
    this.#sound = sound;
  }

  obey(command: LineCommand): void {
    switch (command.kind) {
      case 'open':
        return this.#open(command.target);
      case 'send':
        return this.#connection?.send(command.frame);
      case 'speaker':
        return this.#sound?.connectSpeaker(command.port, command.sampleRate);
      case 'microphone':
        return this.#sound?.connectMicrophone(
          command.source,
          command.settings,
          (base64) => this.#sendAudio(base64),
          (facts) => this.#emit({ kind: 'microphone', facts }),
        );
      case 'mute':
        return this.#sound?.mute(command.muted);
      case 'close':
        return this.#close(command.code, command.reason);
    }
  }

  #close(code: number, reason: string): void {
    this.#sound?.close();
    if (this.#connection) this.#connection.close(code, reason);
    else this.#emit({ kind: 'closed', code, reason });
  }

  #open(target: Target): void {
    this.#welcomed = false;
    this.#connection = this.#transport.connect(target, {
      onOpen: () => this.#emit({ kind: 'opened' }),
      onFrame: (frame) => this.#receive(frame),
      onClose: (code, reason) => {
        this.#connection = undefined;
        this.#emit({ kind: 'closed', code, reason });
      },
    });
  }

  #sendAudio(base64: string): void {
    if (!this.#connection || this.#connection.bufferedBytes > MAX_BUFFERED_BYTES) return;
    this.#connection.send(encode({ user_audio_chunk: base64 }));
  }

  #receive(frame: unknown): void {
    const decoded = decode(frame);
    if (decoded.kind !== 'message') return this.#emit(decoded);
    const { message, dropped } = decoded;
    for (const path of dropped) this.#emit({ kind: 'refused', type: message.type, path });
    switch (message.type) {
      case 'audio':
        return this.#play(message);
      case 'conversation_initiation_metadata':
        return this.#begin(message);
      case 'ping':
        this.#connection?.send(encode({ type: 'pong', event_id: message.ping_event.event_id }));
        break;
      case 'interruption':
        this.#sound?.interrupt(message.interruption_event.event_id);
        break;
    }
    this.#emit({ kind: 'message', message });
  }

  #begin(message: MetadataMessage): void {
    // Formats are agreed once; what came since would be read wrong by a second agreement.
    if (this.#welcomed) return this.#emit({ kind: 'refused', type: message.type });
    this.#welcomed = true;
    this.#emit({ kind: 'message', message });
    this.#sound?.begin(message.conversation_initiation_metadata_event);
  }

  #play({ audio_event }: AudioMessage): void {
    const { event_id, audio_base_64, alignment } = audio_event;
    if (this.#sound?.isVoid(event_id)) return this.#emit({ kind: 'void', eventId: event_id });
    const span = this.#sound?.play(audio_base_64);
    if (this.#sound?.plays && !span) {
      return this.#emit({ kind: 'refused', type: 'audio', path: 'audio_event.audio_base_64' });
    }
    const message: AudioMessage = {
      type: 'audio',
      audio_event: { audio_base_64: '', event_id, ...(alignment && { alignment }) },
    };
    this.#emit({ kind: 'message', message, ...(span && { span }) });
  }
}
