import { bytesFromBase64, bytesToBase64 } from '../../src/core/protocol/base64';
import { bytesFromSamples, samplesFromBytes } from '../../src/core/protocol/samples';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import type { Recording } from './Recording';

/** How much sound is in one message, in milliseconds. */
export const CHUNK_MS = 100;

/** What an agent sends that says a recorded line: its text at once, then its sound in chunks of {@link CHUNK_MS}. */
export function recordedMessages(recording: Recording, eventId: number): ServerMessage[] {
  const { text, sampleRate, mulaw } = recording;
  const samples = samplesFromBytes(bytesFromBase64(mulaw)!, 'ulaw_8000');
  const length = (sampleRate * CHUNK_MS) / 1000;
  const count = Math.ceil(samples.length / length);
  const audio = Array.from({ length: count }, (_, index): ServerMessage => {
    const chunk = samples.subarray(index * length, (index + 1) * length);
    return {
      type: 'audio',
      audio_event: {
        audio_base_64: bytesToBase64(bytesFromSamples(chunk, 'pcm_16000')),
        event_id: eventId,
        alignment: alignmentOf(recording, index, index === count - 1),
      },
    };
  });
  return [
    { type: 'agent_response', agent_response_event: { agent_response: text, event_id: eventId } },
    ...audio,
  ];
}

/** The characters that begin in a chunk, counted from its first sample. The last one takes what is left. */
function alignmentOf(
  { chars, startsMs, durationsMs }: Recording,
  index: number,
  isLast: boolean,
): {
  chars: string[];
  char_start_times_ms: number[];
  char_durations_ms: number[];
} {
  const begin = index * CHUNK_MS;
  const inside = chars.flatMap((_, at) => {
    const start = startsMs[at]!;
    return start >= begin && (isLast || start < begin + CHUNK_MS) ? [at] : [];
  });
  return {
    chars: inside.map((at) => chars[at]!),
    char_start_times_ms: inside.map((at) => startsMs[at]! - begin),
    char_durations_ms: inside.map((at) => durationsMs[at]!),
  };
}
