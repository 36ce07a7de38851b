import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Speech } from '../../../src/agent/voice/Voice';
import { speechChunks, type WireChunk } from '../../../src/agent/voice/speechChunks';
import { type AudioFormat, audioFormats, sampleLayout } from '../../../src/core/protocol/AudioFormat';
import { bytesFromBase64 } from '../../../src/core/protocol/base64';
import { samplesFromBytes } from '../../../src/core/protocol/samples';
import { readWav } from './readWav';

const sentence: Speech = speech(
  readWav('rms-how-do-the-captions-follow-the-voice.wav'),
  [60, 100, 100, 250, 1999, 2665],
);

function speech(samples: Int16Array, startsMs: number[]): Speech {
  const chars = startsMs.map((_, i) => String.fromCharCode(97 + (i % 26)));
  return { samples, sampleRate: 16000, chars, startsMs, durationsMs: startsMs.map((_, i) => 10 * i) };
}

function decoded(chunks: WireChunk[], format: AudioFormat): Float32Array {
  return Float32Array.from(
    chunks.flatMap(({ audioBase64 }) => [...samplesFromBytes(bytesFromBase64(audioBase64)!, format)]),
  );
}

/** The sound at 16 kHz, by straight lines between its samples. */
function at16kHz(samples: Float32Array, rate: number): Float64Array {
  const length = Math.floor((samples.length * 16000) / rate) - 1;
  return Float64Array.from({ length }, (_, n) => {
    const place = (n * rate) / 16000;
    const left = Math.floor(place);
    return samples[left]! + (samples[left + 1]! - samples[left]!) * (place - left);
  });
}

/** What of a sound at 16 kHz is below 4 kHz, at 8 kHz: every second sample, under a long sinc. */
function halved(samples: Int16Array): Float64Array {
  return Float64Array.from({ length: samples.length >> 1 }, (_, n) => {
    let sum = samples[2 * n]! / 2;
    for (let k = 1; k < 200; k += 2) {
      const around = (samples[2 * n - k] ?? 0) + (samples[2 * n + k] ?? 0);
      sum += (around * Math.sin((Math.PI * k) / 2)) / (Math.PI * k);
    }
    return sum;
  });
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    ab += a[i]! * b[i]!;
    aa += a[i]! ** 2;
    bb += b[i]! ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

describe('speechChunks', () => {
  it.each(audioFormats)('carries the sound in %s', (format) => {
    const { sampleRate } = sampleLayout(format);
    const chunks = [...speechChunks(sentence, format)];
    const heard = decoded(chunks, format);
    expect(Math.abs(heard.length - (sentence.samples.length * sampleRate) / 16000)).toBeLessThanOrEqual(1);
    const match =
      sampleRate === 8000
        ? correlation(heard, halved(sentence.samples))
        : correlation(at16kHz(heard, sampleRate), sentence.samples);
    expect(match).toBeGreaterThan(0.99);
  });

  it.each(audioFormats)('says how long each chunk of %s sounds', (format) => {
    const { sampleRate, bytesPerSample } = sampleLayout(format);
    const chunks = [...speechChunks(sentence, format)];
    let startMs = 0;
    for (const [i, chunk] of chunks.entries()) {
      const bytes = bytesFromBase64(chunk.audioBase64)!.length;
      expect(chunk.durationMs).toBeCloseTo((bytes * 1000) / bytesPerSample / sampleRate, 6);
      if (i < chunks.length - 1) expect(chunk.durationMs).toBe(100);
      expect(chunk.startMs).toBeCloseTo(startMs, 6);
      startMs += chunk.durationMs;
    }
    expect(chunks.at(-1)!.durationMs).toBeGreaterThanOrEqual(50);
    expect(chunks.at(-1)!.durationMs).toBeLessThan(150);
  });

  it('gives a character to the chunk in which it starts, relative to that chunk', () => {
    const slices = [...speechChunks(sentence, 'pcm_16000')].map(({ alignment }) => alignment);
    expect(slices[0]).toEqual({ chars: ['a'], char_start_times_ms: [60], char_durations_ms: [0] });
    expect(slices[1]).toEqual({
      chars: ['b', 'c'],
      char_start_times_ms: [0, 0],
      char_durations_ms: [10, 20],
    });
    expect(slices[2]).toEqual({ chars: ['d'], char_start_times_ms: [50], char_durations_ms: [30] });
    expect(slices[19]).toEqual({ chars: ['e'], char_start_times_ms: [99], char_durations_ms: [40] });
  });

  it('gives back every character once, at its time, whatever the format and the length', () => {
    const lengths = fc.integer({ min: 1, max: 12000 });
    const times = fc.array(fc.nat(900), { maxLength: 30 });
    fc.assert(
      fc.property(lengths, times, fc.constantFrom(...audioFormats), (length, drawn, format) => {
        const source = speech(
          new Int16Array(length),
          drawn.sort((a, b) => a - b),
        );
        const chunks = [...speechChunks(source, format)];
        expect(chunks.flatMap(({ alignment }) => alignment.chars)).toEqual(source.chars);
        expect(chunks.flatMap(({ alignment }) => alignment.char_durations_ms)).toEqual(source.durationsMs);
        const starts = chunks.flatMap(({ alignment, startMs }) =>
          alignment.char_start_times_ms.map((ms) => ms + startMs),
        );
        expect(starts).toEqual(source.startsMs);
      }),
    );
  });

  it('gives nothing for a speech without sound', () => {
    expect([...speechChunks(speech(new Int16Array(0), []), 'pcm_16000')]).toEqual([]);
  });
});
