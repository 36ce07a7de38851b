import type { Speech } from './Voice';

const SILENT_RATE = 16000;
const SILENCE_MS = 50;

/**
 * Several sounds of one rate, one after another, as one. When none of them has a sample but there is text, a moment of
 * silence carries it.
 */
export function joinSpeech(parts: Speech[]): Speech {
  const sampleRate = parts.find(({ samples }) => samples.length > 0)?.sampleRate ?? SILENT_RATE;
  const spoken = parts.reduce((sum, { samples }) => sum + samples.length, 0);
  const silence =
    spoken === 0 && parts.some(({ chars }) => chars.length > 0) ? (SILENCE_MS * sampleRate) / 1000 : 0;
  const joined: Speech = {
    samples: new Int16Array(spoken + silence),
    sampleRate,
    chars: parts.flatMap(({ chars }) => chars),
    startsMs: [],
    durationsMs: parts.flatMap(({ durationsMs }) => durationsMs),
  };
  let offset = 0;
  for (const { samples, startsMs } of parts) {
    joined.samples.set(samples, offset);
    const offsetMs = Math.round((offset * 1000) / sampleRate);
    for (const ms of startsMs) joined.startsMs.push(offsetMs + ms);
    offset += samples.length;
  }
  return joined;
}
