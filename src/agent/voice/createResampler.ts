/** Gives the output samples `from` (inclusive) to `to` (exclusive), from -1 to 1; beyond the input lies silence. */
export type Resample = (samples: Int16Array, from: number, to: number) => Float32Array<ArrayBuffer>;

// Zero crossings of the sinc on each side, at the lower of the two rates, and the window that goes with them: a ripple
// below -80 dB, and a fall from the pass band to nothing within a sixth of the band.
const CROSSINGS = 32;
const KAISER_BETA = 8;
const PASS_BAND = 0.93;

/** A windowed-sinc resampler between two integer rates in Hz. Any stretch of output can be asked for, in any order. */
export function createResampler(fromRate: number, toRate: number): Resample {
  if (fromRate === toRate) {
    return (samples, from, to) =>
      Float32Array.from({ length: to - from }, (_, i) => (samples[from + i] ?? 0) / 32768);
  }
  const divisor = greatestCommonDivisor(fromRate, toRate);
  const phases = toRate / divisor;
  const step = fromRate / divisor;
  const narrowing = Math.min(1, toRate / fromRate);
  const reach = Math.ceil(CROSSINGS / narrowing);
  const taps = Array.from({ length: phases }, (_, phase) => phaseTaps(phase / phases, reach, narrowing));

  return (samples, from, to) => {
    const output = new Float32Array(to - from);
    for (let n = from; n < to; n++) {
      const place = n * step;
      const first = Math.floor(place / phases) - reach + 1;
      const weights = taps[place % phases]!;
      let sum = 0;
      for (let k = Math.max(0, -first); k < weights.length && first + k < samples.length; k++) {
        sum += weights[k]! * samples[first + k]!;
      }
      output[n - from] = sum / 32768;
    }
    return output;
  };
}

/** The weights of the input samples around a place that is `fraction` of a sample after one of them. */
function phaseTaps(fraction: number, reach: number, narrowing: number): Float64Array {
  const cutoff = narrowing * PASS_BAND;
  const weights = Float64Array.from({ length: 2 * reach }, (_, k) => {
    const distance = k - reach + 1 - fraction;
    return sinc(distance * cutoff) * kaiser(distance / reach);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Up to a factor, which the sum of the weights takes out. */
function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : besselI0(KAISER_BETA * Math.sqrt(1 - x * x));
}

/** The modified Bessel function of the first kind, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
