import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { indexedSound } from './indexedSound';
import { nowMs } from './nowMs';

/** Sound of the agent: a stretch of the indexed sound. */
export interface Speech {
  eventId: number;
  /** Where in the indexed sound it begins, in milliseconds. Default 0. */
  fromMs?: number;
  lengthMs: number;
  sign?: 1 | -1;
  chunkMs: number;
  /** From one chunk to the next; 0: all at once. Default as long as a chunk. */
  paceMs?: number;
  /** Moves the sending of chunk `index` by so many milliseconds. Later chunks are not moved by it. */
  jitterMs?: (index: number) => number;
  /** Adds alignment: one character for so many milliseconds. */
  charMs?: number;
}

/** A microphone frame as it came. 16 kHz. */
export interface ReceivedFrame {
  at: number;
  samples: Int16Array;
}

/** One client's connection. */
export class BenchLine {
  readonly frames: ReceivedFrame[] = [];
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  #firstFrame!: (at: number) => void;
  /** When the first microphone frame came. */
  readonly firstFrame: Promise<number> = new Promise((resolve) => (this.#firstFrame = resolve));
  /** Off: frames are noted and dropped. */
  keepFrames = true;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('message', (data: Buffer) => this.#take(data.toString(), nowMs()));
  }

  #take(text: string, at: number): void {
    const message = JSON.parse(text) as { type?: string; user_audio_chunk?: string };
    if (message.user_audio_chunk !== undefined) {
      this.#firstFrame(at);
      if (!this.keepFrames) return;
      const bytes = Buffer.from(message.user_audio_chunk, 'base64');
      const samples = Int16Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(i * 2));
      this.frames.push({ at, samples });
    }
    if (message.type === 'conversation_initiation_client_data') {
      this.send({
        type: 'conversation_initiation_metadata',
        conversation_initiation_metadata_event: {
          conversation_id: 'bench',
          agent_output_audio_format: 'pcm_16000',
          user_input_audio_format: 'pcm_16000',
        },
      });
    }
  }

  /** Sends a message, and tells when. */
  send(message: object): number {
    return this.#sendText(JSON.stringify(message));
  }

  #sendText(text: string): number {
    const at = nowMs();
    this.#socket.send(text);
    return at;
  }

  interrupt(eventId: number): number {
    return this.send({ type: 'interruption', interruption_event: { event_id: eventId } });
  }

  /** Sends sound on a schedule. Resolves after its last chunk with the time at which each was sent. */
  async speak(speech: Speech): Promise<number[]> {
    const { chunkMs, lengthMs, paceMs = chunkMs, jitterMs = () => 0 } = speech;
    const sentAt: number[] = [];
    // Made ahead of its time, so that making it delays nothing.
    let text = chunkOf(speech, 0);
    const begin = nowMs();
    for (let index = 0; index * chunkMs < lengthMs; index++) {
      const due = begin + index * paceMs + jitterMs(index);
      const wait = due - nowMs();
      if (wait > 0) await sleep(wait);
      sentAt.push(this.#sendText(text));
      if ((index + 1) * chunkMs < lengthMs) text = chunkOf(speech, (index + 1) * chunkMs);
    }
    return sentAt;
  }
}

/** A chunk as it is on the wire. */
function chunkOf({ eventId, fromMs = 0, lengthMs, sign = 1, chunkMs, charMs }: Speech, at: number): string {
  const length = Math.min(chunkMs, lengthMs - at);
  const samples = indexedSound(fromMs + at, length, sign);
  const audio = Buffer.from(samples.buffer).toString('base64');
  const starts = charMs ? Array.from({ length: Math.ceil(length / charMs) }, (_, i) => i * charMs) : [];
  return JSON.stringify({
    type: 'audio',
    audio_event: {
      audio_base_64: audio,
      event_id: eventId,
      ...(charMs && {
        alignment: {
          chars: starts.map(() => 'a'),
          char_start_times_ms: starts,
          char_durations_ms: starts.map(() => charMs),
        },
      }),
    },
  });
}
