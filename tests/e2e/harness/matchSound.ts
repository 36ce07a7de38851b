/** A copy at another rate, by linear interpolation: good enough to recognise sound by. */
export function atRate(samples: Float32Array, from: number, to: number): Float32Array {
  const result = new Float32Array(Math.floor(((samples.length - 1) * to) / from));
  for (let i = 0; i < result.length; i++) {
    const position = (i * from) / to;
    const index = Math.floor(position);
    const part = position - index;
    result[i] = samples[index]! * (1 - part) + samples[index + 1]! * part;
  }
  return result;
}

function correlation(a: Float32Array, aAt: number, b: Float32Array, bAt: number, length: number): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < length; i++) {
    const x = a[aAt + i] ?? 0;
    const y = b[bAt + i] ?? 0;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

/**
 * Where `pattern` lies in `recording`, both at one rate: the lag with the best correlation over `length` samples of the
 * pattern from `from` on, looked for between `begin` and `end`.
 */
export function findSound(
  recording: Float32Array,
  pattern: Float32Array,
  { from, length, begin, end }: { from: number; length: number; begin: number; end: number },
): { lag: number; correlation: number } {
  let best = { lag: 0, correlation: -1 };
  for (let at = begin; at < end; at++) {
    const value = correlation(recording, at, pattern, from, length);
    if (value > best.correlation) best = { lag: at - from, correlation: value };
  }
  return best;
}

/** The root mean square of a stretch, in dB of full scale. */
export function levelDb(samples: Float32Array): number {
  const sum = samples.reduce((total, sample) => total + sample * sample, 0);
  return 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-20);
}
