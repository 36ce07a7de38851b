import { PAUSE, type Utterance } from './Synthesizer';

/** An answer is late by so much; what is before it is silent. */
const LONGEST_LEAD_MS = 30;
const FADE_MS = 5;

/**
 * Cuts the silence before and after what is said to what a talker needs, at whole milliseconds, so that times stay
 * integers when sounds are joined. A sound in which nothing is said becomes an empty one.
 */
export function trimPauses({ samples, sampleRate, phonemes }: Utterance, longestTailMs: number): Utterance {
  const perMs = sampleRate / 1000;
  const said = phonemes.filter(({ name }) => name !== PAUSE);
  const first = said[0];
  const last = said.at(-1);
  if (!first || !last) return { samples: new Int16Array(0), sampleRate, phonemes: [] };
  const fromMs = Math.max(0, Math.ceil(first.startMs - LONGEST_LEAD_MS));
  const endMs = Math.min(samples.length / perMs, last.endMs + longestTailMs);
  const toMs = Math.max(fromMs, Math.floor(endMs));
  const kept = samples.slice(fromMs * perMs, toMs * perMs);
  fadeEdges(kept, FADE_MS * perMs);
  const within = (ms: number): number => Math.min(Math.max(ms, fromMs), toMs) - fromMs;
  return {
    samples: kept,
    sampleRate,
    phonemes: said.map(({ name, startMs, endMs }) => ({
      name,
      startMs: within(startMs),
      endMs: within(endMs),
    })),
  };
}

/** The engine's pauses hiss a little, and a hiss that begins at once is a click. */
function fadeEdges(samples: Int16Array, length: number): void {
  for (let i = 0; i < Math.min(length, samples.length); i++) {
    const last = samples.length - 1 - i;
    samples[i] = (samples[i]! * i) / length;
    samples[last] = (samples[last]! * i) / length;
  }
}
