import { type AudioFormat, sampleLayout } from '../../core/protocol/AudioFormat';
import { bytesToBase64 } from '../../core/protocol/base64';
import { bytesFromSamples } from '../../core/protocol/samples';
import type { WireAlignment } from '../../core/protocol/ServerMessage';
import { createResampler } from './createResampler';
import type { Speech } from './Voice';

/** A moment of speech as it goes over the wire. */
export interface WireChunk {
  /** Samples of the format, in standard base64. */
  audioBase64: string;
  /** How long they sound: {@link CHUNK_MS}, or for the last one from half of that to one and a half. */
  durationMs: number;
  /** From the first sample of the whole speech. */
  startMs: number;
  /**
   * The characters that begin in this chunk, relative to its first sample; a duration may reach beyond its end. The
   * slices of all chunks, one after another, are the characters of the speech, each once.
   */
  alignment: WireAlignment;
}

export const CHUNK_MS = 100;

/** Cuts speech into chunks of one format, each made when it is asked for. Speech without samples gives none. */
export function* speechChunks(speech: Speech, format: AudioFormat): Generator<WireChunk, void, undefined> {
  const { sampleRate } = sampleLayout(format);
  const resample = createResampler(speech.sampleRate, sampleRate);
  const length = Math.round((speech.samples.length * sampleRate) / speech.sampleRate);
  const chunkLength = Math.round((CHUNK_MS * sampleRate) / 1000);
  let nextChar = 0;
  for (let from = 0, to: number; from < length; from = to) {
    to = length - from < 1.5 * chunkLength ? length : from + chunkLength;
    const startMs = (from * 1000) / sampleRate;
    const durationMs = ((to - from) * 1000) / sampleRate;
    const firstChar = nextChar;
    while (
      nextChar < speech.chars.length &&
      (to === length || speech.startsMs[nextChar]! < startMs + durationMs)
    ) {
      nextChar++;
    }
    yield {
      audioBase64: bytesToBase64(bytesFromSamples(resample(speech.samples, from, to), format)),
      durationMs,
      startMs,
      alignment: sliceAlignment(speech, firstChar, nextChar, startMs),
    };
  }
}

function sliceAlignment(speech: Speech, from: number, to: number, startMs: number): WireAlignment {
  return {
    chars: speech.chars.slice(from, to),
    char_start_times_ms: speech.startsMs.slice(from, to).map((ms) => Math.round(ms - startMs)),
    char_durations_ms: speech.durationsMs.slice(from, to).map(Math.round),
  };
}
