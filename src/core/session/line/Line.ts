import type { MicrophoneSource } from '../../audio/Microphone';
import type { SpeakerPort } from '../../audio/SamplePort';
import { encode } from '../../protocol/ClientMessage';
import { decodeTalk } from '../../protocol/decodeTalk';
import type { Decoded } from '../../protocol/readBody';
import type { AudioMessage, MetadataMessage, ServerMessage } from '../../protocol/ServerMessage';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import { type TapPort, tapTransport } from '../../transport/tapTransport';
import type { Connection, Target, Transport } from '../../transport/Transport';
import type { LineThread } from './LineHost';
import type { LineSound } from './LineSound';
import type { MicrophoneFacts } from './watchMicrophone';
import type { UplinkSettings } from './Uplink';

/** What the line is told. Every command can be posted to another thread; ports are then transferred. */
export type LineCommand =
  /**
   * Connects, in place of what was connected before; `id` names the connection in what is told of it. `then` is a frame that
   * follows the agent's welcome, ahead of any sound.
   */
  | { kind: 'open'; id: number; target: Target; then?: string | undefined }
  /** Gives the connection up, for another to come: the sound stays. */
  | { kind: 'leave' }
  /** A frame that is written already: what a user puts into a message may be nothing that can be posted. */
  | { kind: 'send'; frame: string }
  | { kind: 'close'; code: number; reason: string }
  /** Everything on the wire is told to this port too; without a port no more. */
  | { kind: 'tap'; port: TapPort | undefined }
  | SoundCommand;

/** What of it is about sound. Without sound nobody heeds it. */
export type SoundCommand =
  | { kind: 'speaker'; port: SpeakerPort; sampleRate: number }
  | { kind: 'microphone'; source: MicrophoneSource; settings: UplinkSettings }
  | { kind: 'mute'; muted: boolean }
  /** Silences the agent until it says something of another id than that of the turn which is to be cut. */
  | { kind: 'interrupt'; eventId: number };

/** How many frames of the microphone were given up, because the network was too slow. */
export interface DroppedFrames {
  droppedFrames: number;
}

/** What the line tells. */
export type LineEvent =
  /** Where it runs; comes first. */
  | { kind: 'running'; thread: LineThread }
  | { kind: 'opened'; id: number }
  /** Audio comes without its bytes, and with the place of its sound in the speaker's stream if it is played. */
  | { kind: 'message'; message: ServerMessage; span?: ChunkSpan }
  /** A frame, or the part of it at `path`, was no use. */
  | { kind: 'refused'; type?: string; path?: string }
  /** Of a type that is read elsewhere, or that nobody knows. */
  | { kind: 'unknown'; type: string; body: Record<string, unknown> }
  /** So many more frames of the microphone have been sent. */
  | { kind: 'sent'; frames: number }
  /** It cannot begin. */
  | { kind: 'failed'; cause: Error }
  /** Without an `id` there was no connection to close. */
  | { kind: 'closed'; id?: number; code: number; reason: string }
  | SoundEvent;

/** What of it is about sound. */
export type SoundEvent =
  /** Sound or alignment of a turn that was interrupted: dropped. */
  | { kind: 'void'; eventId: number }
  /** The agent was silenced, and what comes up to this id is void. */
  | { kind: 'interrupted'; eventId: number }
  | { kind: 'microphone'; facts: MicrophoneFacts | DroppedFrames };

const NORMAL_CLOSURE = 1000;

/**
 * Socket, codec and sound of one conversation: everything that must not wait for the page. It speaks in commands and
 * events only, so that it can run in the page or in a Worker.
 */
export class Line {
  readonly #transport: Transport;
  readonly #emit: (event: LineEvent) => void;
  readonly #sound: LineSound | undefined;
  #connection: Connection | undefined;
  #tap: TapPort | undefined;
  /** Of the connection; 0 for none. */
  #id = 0;
  #then: string | undefined;
  #welcomed = false;
  #held: Decoded[] = [];

  /** @param sound Undefined for a conversation in text alone. */
  constructor(transport: Transport, emit: (event: LineEvent) => void, sound: LineSound | undefined) {
    this.#transport = tapTransport(transport, (event) => this.#tap?.postMessage(event));
    this.#emit = emit;
    this.#sound = sound;
  }

  obey(command: LineCommand): void {
    switch (command.kind) {
      case 'open':
        return this.#open(command);
      case 'leave':
        return this.#leave();
      case 'send':
        return this.#connection?.send(command.frame);
      case 'close':
        return this.#close(command.code, command.reason);
      case 'tap':
        this.#tap = command.port;
        return;
      default:
        this.#sound?.obey(command, () => this.#connection, this.#emit);
        if (command.kind === 'speaker') this.#held.splice(0).forEach((decoded) => this.#heed(decoded));
    }
  }

  #close(code: number, reason: string): void {
    this.#sound?.close();
    if (this.#connection) this.#connection.close(code, reason);
    else this.#emit({ kind: 'closed', code, reason });
  }

  #leave(): void {
    const left = this.#connection;
    this.#id = 0;
    this.#connection = undefined;
    this.#sound?.pause();
    left?.close(NORMAL_CLOSURE);
  }

  #open({ id, target, then }: Extract<LineCommand, { kind: 'open' }>): void {
    this.#leave();
    this.#id = id;
    this.#then = then;
    this.#welcomed = false;
    this.#sound?.reset();
    this.#held = [];
    // One that was left may still speak.
    const isLeft = (): boolean => id !== this.#id;
    this.#connection = this.#transport.connect(target, {
      onOpen: () => isLeft() || this.#emit({ kind: 'opened', id }),
      onFrame: (frame) => isLeft() || this.#receive(decodeTalk(frame)),
      onClose: (code, reason) => {
        if (isLeft()) return;
        this.#connection = undefined;
        this.#leave();
        this.#emit({ kind: 'closed', id, code, reason });
      },
    });
  }

  #receive(decoded: Decoded): void {
    if (decoded.kind === 'message' && decoded.message.type === 'ping') {
      const { event_id } = decoded.message.ping_event;
      this.#connection?.send(encode({ type: 'pong', event_id }));
    }
    // What the agent says at once waits for the speaker, in its order.
    if (this.#welcomed && this.#sound?.plays === false) this.#held.push(decoded);
    else this.#heed(decoded);
  }

  #heed(decoded: Decoded): void {
    if (decoded.kind !== 'message') return this.#emit(decoded);
    const { message, dropped } = decoded;
    for (const path of dropped) this.#emit({ kind: 'refused', type: message.type, path });
    switch (message.type) {
      case 'audio':
        return this.#play(message);
      case 'conversation_initiation_metadata':
        return this.#begin(message);
    }
    this.#sound?.heed(message);
    this.#emit({ kind: 'message', message });
  }

  #begin(message: MetadataMessage): void {
    // Formats are agreed once; what came since would be read wrong by a second agreement.
    if (this.#welcomed) return this.#emit({ kind: 'refused', type: message.type });
    this.#welcomed = true;
    this.#emit({ kind: 'message', message });
    if (this.#then) this.#connection?.send(this.#then);
    this.#sound?.begin(message.conversation_initiation_metadata_event);
  }

  #play({ type, audio_event }: AudioMessage): void {
    // The bytes are for the speaker alone.
    const message: AudioMessage = { type, audio_event: { ...audio_event, audio_base_64: '' } };
    this.#emit(this.#sound?.play(audio_event, message) ?? { kind: 'message', message });
  }
}
