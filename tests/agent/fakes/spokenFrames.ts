import { readFile } from 'node:fs/promises';
import { type AudioFormat, sampleLayout } from '../../../src/core/protocol/AudioFormat';
import { bytesToBase64 } from '../../../src/core/protocol/base64';
import { bytesFromSamples } from '../../../src/core/protocol/samples';

const HEADER_BYTES = 44;
const RATE = 16_000;
const FRAME_MS = 20;

/** Mono 16 kHz samples of a recorded sentence among the fixtures, from -1 to 1. */
export async function recordedSpeech(name: string): Promise<Float32Array> {
  const file = await readFile(new URL(`../../fixtures/speech/${name}.wav`, import.meta.url));
  const linear = new Int16Array(
    file.buffer.slice(file.byteOffset + HEADER_BYTES, file.byteOffset + file.length),
  );
  return Float32Array.from(linear, (sample) => sample / 32768);
}

/** A faint noise of so many milliseconds, as any room has it. */
export function room(ms: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length: (ms * RATE) / 1000 }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed / 2_147_483_647 - 0.5) / 2000;
  });
}

/** What a microphone sends of this sound, one string for each 20 ms. */
export function framesOf(samples: Float32Array, format: AudioFormat = 'pcm_16000'): string[] {
  const { sampleRate } = sampleLayout(format);
  const at = (n: number): number => samples[Math.floor((n * RATE) / sampleRate)] ?? 0;
  const length = Math.floor((samples.length * sampleRate) / RATE);
  const perFrame = (sampleRate * FRAME_MS) / 1000;
  return Array.from({ length: Math.floor(length / perFrame) }, (_, frame) => {
    const part = Float32Array.from({ length: perFrame }, (__, i) => at(frame * perFrame + i));
    return bytesToBase64(bytesFromSamples(part, format));
  });
}
