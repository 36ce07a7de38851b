import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readWav } from '../../e2e/harness/wav';

const RATE = 16_000;
const speechFolder = new URL('../../fixtures/speech/', import.meta.url);

/** One of the recorded sentences. */
export interface Sentence {
  voice: string;
  text: string;
  samples: Int16Array;
}

export async function recordedSentences(): Promise<Sentence[]> {
  const list = JSON.parse(await readFile(new URL('sentences.json', speechFolder), 'utf8')) as {
    file: string;
    voice: string;
    text: string;
  }[];
  return Promise.all(
    list.map(async ({ file, voice, text }) => {
      const { samples } = await readWav(fileURLToPath(new URL(file, speechFolder)));
      return { voice, text, samples };
    }),
  );
}

/** Numbers from -1 to 1 that are the same each time. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function amplitude(dBFS: number): number {
  return 32768 * 10 ** (dBFS / 20);
}

export function silence(ms: number): Int16Array {
  return new Int16Array((ms * RATE) / 1000);
}

/** White noise, its root mean square in dBFS. */
export function whiteNoise(ms: number, dBFS: number, seed = 1): Int16Array {
  const next = randomNumbers(seed);
  const scale = amplitude(dBFS) * Math.sqrt(3);
  return silence(ms).map(() => Math.round(next() * scale));
}

/** Deep noise as of a street or a fan: it wavers much more from frame to frame than white noise. */
export function deepNoise(ms: number, dBFS: number, seed = 1): Int16Array {
  const next = randomNumbers(seed);
  const keep = 0.9;
  const scale = amplitude(dBFS) * Math.sqrt(3 * (1 - keep * keep));
  let level = 0;
  return silence(ms).map(() => Math.round((level = keep * level + next() * scale)));
}

export function hum(ms: number, dBFS: number, frequency = 100): Int16Array {
  return silence(ms).map((_, i) =>
    Math.round(amplitude(dBFS) * Math.sin((2 * Math.PI * frequency * i) / RATE)),
  );
}

/** The same sound with its highest peak at `dBFS`. */
export function withPeak(samples: Int16Array, dBFS: number): Int16Array {
  const factor = amplitude(dBFS) / samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 1);
  return samples.map((sample) => Math.round(sample * factor));
}

export function join(...parts: Int16Array[]): Int16Array {
  const joined = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Both at once; as long as `a`. */
export function mix(a: Int16Array, b: Int16Array): Int16Array {
  return a.map((sample, i) => Math.max(-32768, Math.min(32767, sample + (b[i] ?? 0))));
}
