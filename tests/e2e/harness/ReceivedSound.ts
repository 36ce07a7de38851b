import type { Page } from 'playwright';
import { bytesFromBase64 } from '../../../src/core/protocol/base64';
import { decode } from '../../../src/core/protocol/decode';
import { samplesFromBytes } from '../../../src/core/protocol/samples';
import type { ServerMessage } from '../../../src/core/protocol/ServerMessage';

/** The agent's sound of one event, as it came over the wire. */
export interface ReceivedTurn {
  eventId: number;
  samples: Float32Array;
  /** Characters with the sample at which each starts. */
  chars: { char: string; sample: number }[];
}

/** Listens at the page's own socket: every message that reached it, with the time it did. `pcm_16000` is assumed. */
export class ReceivedSound {
  readonly messages: { message: ServerMessage; at: number }[] = [];

  constructor(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const decoded = decode(payload);
        if (decoded.kind === 'message') this.messages.push({ message: decoded.message, at: Date.now() });
      });
    });
  }

  /** Messages of a type, oldest first. */
  of<T extends ServerMessage['type']>(
    type: T,
  ): { message: Extract<ServerMessage, { type: T }>; at: number }[] {
    return this.messages.filter(({ message }) => message.type === type) as never;
  }

  /** The sound of each event id, in the order in which they began. */
  turns(): ReceivedTurn[] {
    const turns = new Map<number, { pieces: Float32Array[]; chars: ReceivedTurn['chars']; length: number }>();
    for (const { message } of this.of('audio')) {
      const { event_id, audio_base_64, alignment } = message.audio_event;
      const turn = turns.get(event_id) ?? { pieces: [], chars: [], length: 0 };
      turns.set(event_id, turn);
      alignment?.chars.forEach((char, i) =>
        turn.chars.push({ char, sample: turn.length + alignment.char_start_times_ms[i]! * 16 }),
      );
      const samples = samplesFromBytes(bytesFromBase64(audio_base_64)!, 'pcm_16000');
      turn.pieces.push(samples);
      turn.length += samples.length;
    }
    return [...turns].map(([eventId, { pieces, chars, length }]) => {
      const samples = new Float32Array(length);
      let at = 0;
      for (const piece of pieces) {
        samples.set(piece, at);
        at += piece.length;
      }
      return { eventId, samples, chars };
    });
  }
}
