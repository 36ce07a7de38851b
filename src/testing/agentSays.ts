import { bytesToBase64 } from '../core/protocol/base64';
import { bytesFromSamples } from '../core/protocol/samples';
import type { ServerMessage } from '../core/protocol/ServerMessage';

const SAMPLE_RATE = 16_000;
const TONE_HZ = 220;

/** How {@link agentSays} speaks. */
export interface SpokenLine {
  /** Default 1. */
  eventId?: number;
  /** How long each character sounds, in milliseconds. Default 50. */
  msPerChar?: number;
  /** Characters in one chunk of audio. Default 2. */
  charsPerChunk?: number;
}

/**
 * The messages of an agent that says `text`: the text in parts, the audio in chunks with their alignment (a tone, in
 * `pcm_16000`), and the whole response.
 */
export function agentSays(text: string, line: SpokenLine = {}): ServerMessage[] {
  const { eventId = 1, msPerChar = 50, charsPerChunk = 2 } = line;
  const part = (type: 'start' | 'delta' | 'stop', piece: string): ServerMessage => ({
    type: 'agent_chat_response_part',
    text_response_part: { text: piece, type, event_id: eventId },
  });
  const chars = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const audio: ServerMessage[] = [];
  for (let at = 0; at < chars.length; at += charsPerChunk) {
    const chunk = chars.slice(at, at + charsPerChunk);
    audio.push({
      type: 'audio',
      audio_event: {
        audio_base_64: tone(chunk.length * msPerChar),
        event_id: eventId,
        alignment: {
          chars: chunk,
          char_start_times_ms: chunk.map((_, index) => index * msPerChar),
          char_durations_ms: chunk.map(() => msPerChar),
        },
      },
    });
  }
  const words = text.match(/\S+\s*/g) ?? [];
  return [
    part('start', ''),
    ...words.map((word) => part('delta', word)),
    part('stop', ''),
    { type: 'agent_response', agent_response_event: { agent_response: text, event_id: eventId } },
    ...audio,
  ];
}

function tone(ms: number): string {
  const samples = Float32Array.from(
    { length: (SAMPLE_RATE * ms) / 1000 },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * TONE_HZ * i) / SAMPLE_RATE),
  );
  return bytesToBase64(bytesFromSamples(samples, 'pcm_16000'));
}
