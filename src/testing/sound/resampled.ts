import { Resampler } from '../../core/audio/Resampler';
import type { Speech } from './Speech';

/** The samples of `speech` at another rate, in Hz. */
export function resampled({ samples, sampleRate }: Speech, rate: number): Float32Array {
  if (sampleRate === rate) return samples;
  // The filter looks ahead: what it keeps back comes with the silence that follows.
  const input = new Float32Array(samples.length + sampleRate / 10);
  input.set(samples);
  const resampler = new Resampler(sampleRate, rate, input.length);
  const output = new Float32Array(resampler.maxOutput(input.length));
  resampler.push(input, output);
  return output.slice(0, Math.round((samples.length * rate) / sampleRate));
}
