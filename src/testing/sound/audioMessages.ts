import { type AudioFormat, sampleLayout } from '../../core/protocol/AudioFormat';
import { bytesToBase64 } from '../../core/protocol/base64';
import { bytesFromSamples } from '../../core/protocol/samples';
import type { AudioMessage, WireAlignment } from '../../core/protocol/ServerMessage';
import { resampled } from './resampled';
import type { Speech } from './Speech';

/** A chunk of sound without times, in milliseconds. */
const BARE_CHUNK_MS = 200;

/** How speech becomes messages. */
export interface Chunking {
  eventId: number;
  format: AudioFormat;
  /** Characters in one chunk. */
  charsPerChunk: number;
}

/** The messages that carry speech, each with the times of its own characters. */
export function audioMessages(speech: Speech, { eventId, format, charsPerChunk }: Chunking): AudioMessage[] {
  const { sampleRate } = sampleLayout(format);
  const samples = resampled(speech, sampleRate);
  const bounds = chunkBounds(speech, charsPerChunk);
  return bounds.slice(0, -1).map((from, index): AudioMessage => {
    const to = bounds[index + 1]!;
    const at = (ms: number): number => Math.round((ms * sampleRate) / 1000);
    const chunk = samples.subarray(at(from), to === Infinity ? undefined : at(to));
    const alignment =
      speech.alignment && timesFrom(speech.alignment, index * charsPerChunk, charsPerChunk, from);
    return {
      type: 'audio',
      audio_event: {
        audio_base_64: bytesToBase64(bytesFromSamples(chunk, format)),
        event_id: eventId,
        ...(alignment && { alignment }),
      },
    };
  });
}

/** Where chunks begin and end, in milliseconds; the last ends with the sound. */
function chunkBounds({ alignment, samples, sampleRate }: Speech, charsPerChunk: number): number[] {
  if (!alignment || alignment.chars.length === 0) {
    const count = Math.ceil((samples.length * 1000) / sampleRate / BARE_CHUNK_MS);
    return [...Array.from({ length: count }, (_, index) => index * BARE_CHUNK_MS), Infinity];
  }
  const starts = alignment.char_start_times_ms.filter((_, index) => index % charsPerChunk === 0);
  // What sounds before the first character goes with it.
  return [0, ...starts.slice(1), Infinity];
}

function timesFrom(whole: WireAlignment, first: number, count: number, startMs: number): WireAlignment {
  const part = <T>(list: readonly T[]): T[] => list.slice(first, first + count);
  return {
    chars: part(whole.chars),
    char_start_times_ms: part(whole.char_start_times_ms).map((ms) => ms - startMs),
    char_durations_ms: part(whole.char_durations_ms),
  };
}
