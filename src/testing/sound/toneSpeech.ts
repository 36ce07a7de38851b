import type { Speech } from './Speech';

const SAMPLE_RATE = 16_000;
const TONE_HZ = 220;
const LOUDNESS = 0.5;

/**
 * A tone as long as `text`, silent where nothing is said, so that it counts as speech and not as noise.
 *
 * @param msPerChar How long each character sounds, in milliseconds.
 */
export function toneSpeech(text: string, msPerChar: number): Speech & Required<Pick<Speech, 'alignment'>> {
  const chars = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const perChar = (SAMPLE_RATE * msPerChar) / 1000;
  const samples = Float32Array.from({ length: Math.round(perChar * chars.length) }, (_, i) => {
    const char = chars[Math.floor(i / perChar)] ?? ' ';
    return char.trim() === '' ? 0 : LOUDNESS * Math.sin((2 * Math.PI * TONE_HZ * i) / SAMPLE_RATE);
  });
  return {
    samples,
    sampleRate: SAMPLE_RATE,
    alignment: {
      chars,
      char_start_times_ms: chars.map((_, index) => index * msPerChar),
      char_durations_ms: chars.map(() => msPerChar),
    },
  };
}
