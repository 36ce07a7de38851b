import { type AudioFormat, sampleLayout } from '../../core/protocol/AudioFormat';
import { samplesFromBytes } from '../../core/protocol/samples';
import { createResampler } from '../voice/createResampler';

/** What everything that hears works at, in Hz. */
const HEARD_RATE = 16_000;
/** The resampler looks so far to either side of a place, in samples of the lower of the two rates. */
const REACH = 32;

/** Takes bytes as they come, gives the samples that they complete: mono, 16-bit, 16 kHz. */
export type SampleReader = (bytes: Uint8Array<ArrayBuffer>) => Int16Array;

/** Reads a stream of frames, cut anywhere between two samples. What it gives is at most 4 ms behind what it was given. */
export function createSampleReader(format: AudioFormat): SampleReader {
  const { sampleRate } = sampleLayout(format);
  if (sampleRate === HEARD_RATE) return (bytes) => toInt16(samplesFromBytes(bytes, format));

  const resample = createResampler(sampleRate, HEARD_RATE);
  const reach = REACH * Math.max(1, sampleRate / HEARD_RATE);
  // So many samples in are exactly so many out.
  const divisor = greatestCommonDivisor(sampleRate, HEARD_RATE);
  const periodIn = sampleRate / divisor;
  const periodOut = HEARD_RATE / divisor;

  let kept = new Int16Array(0);
  /** The next sample to give, counted from where `kept` begins. */
  let next = 0;

  return (bytes) => {
    const samples = toInt16(samplesFromBytes(bytes, format));
    const input = new Int16Array(kept.length + samples.length);
    input.set(kept);
    input.set(samples, kept.length);
    const complete = Math.max(next, Math.floor(((input.length - reach) * periodOut) / periodIn));
    const output = toInt16(resample(input, next, complete));
    const done = Math.max(0, Math.floor(((complete * periodIn) / periodOut - reach) / periodIn));
    kept = input.slice(done * periodIn);
    next = complete - done * periodOut;
    return output;
  };
}

function toInt16(samples: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(samples, (sample) => Math.max(-32768, Math.min(32767, Math.round(sample * 32768))));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
