import type { Recording } from '../../tests/e2e/harness/tap';

export const RATE = 16_000;
/** Loud from the first sample on, and one step of a 16-bit sample higher each millisecond: the value tells the place. */
const BASE = 4096;
/** After this the values begin anew. */
export const PERIOD_MS = 28_000;

/** The sound from `fromMs` on. `sign` sets one turn apart from another. */
export function indexedSound(fromMs: number, lengthMs: number, sign: 1 | -1 = 1): Int16Array {
  const perMs = RATE / 1000;
  return Int16Array.from(
    { length: lengthMs * perMs },
    (_, i) => sign * (BASE + ((fromMs + Math.floor(i / perMs)) % PERIOD_MS)),
  );
}

/** The place in milliseconds that a sample carries, undefined for silence and the other sign's sound. */
export function placeOf(sample: number, sign: 1 | -1 = 1): number | undefined {
  const value = sample * sign * 32_768 - BASE;
  return value < -1 ? undefined : Math.max(0, value);
}

/** A piece of sound that was played as it was sent: from `at` of the recording on, in milliseconds, comes place `place`. */
export interface Played {
  at: number;
  place: number;
  ms: number;
}

const WINDOW_MS = 10;
const TOLERANCE_MS = 1.6;

/** The pieces of a recording that run on as the indexed sound does; what is silent, faded or torn belongs to none. */
export function playedPieces(
  { samples, sampleRate }: Pick<Recording, 'samples' | 'sampleRate'>,
  sign: 1 | -1 = 1,
): Played[] {
  const pieces: Played[] = [];
  const step = Math.round((WINDOW_MS * sampleRate) / 1000);
  const stepMs = (step * 1000) / sampleRate;
  for (let i = 0; i + step < samples.length; i += step) {
    const place = placeOf(samples[i]!, sign);
    const next = placeOf(samples[i + step]!, sign);
    if (place === undefined || next === undefined) continue;
    if (Math.abs(next - place - stepMs) > TOLERANCE_MS) continue;
    const at = (i * 1000) / sampleRate;
    const last = pieces.at(-1);
    const goesOn = last && at - last.at - last.ms < 0.001;
    if (goesOn && Math.abs(place - last.place - last.ms) <= TOLERANCE_MS) last.ms += stepMs;
    else pieces.push({ at, place, ms: stepMs });
  }
  return pieces;
}

/** How much of `ms` milliseconds from place `fromMs` on was played as sent, from 0 to 1. */
export function coverage(pieces: readonly Played[], fromMs: number, ms: number): number {
  let sum = 0;
  for (const { place, ms: length } of pieces) {
    sum += Math.max(0, Math.min(place + length, fromMs + ms) - Math.max(place, fromMs));
  }
  return sum / ms;
}
