/** `count` samples of a sine of amplitude 0.5. */
export function sine(hertz: number, sampleRate: number, count: number): Float32Array<ArrayBuffer> {
  return new Float32Array(count).map((_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / sampleRate));
}

/** How a signal relates to a pure tone: the tone's amplitude and phase in it, and what is left, in dB below the tone. */
export function fitSine(
  samples: Float32Array,
  hertz: number,
  sampleRate: number,
): { amplitude: number; phase: number; snr: number } {
  let [ss, cc, sc, ys, yc] = [0, 0, 0, 0, 0];
  const step = (2 * Math.PI * hertz) / sampleRate;
  // Least squares by the normal equations: a and b of a x sine + b x cosine.
  for (let i = 0; i < samples.length; i++) {
    const s = Math.sin(step * i);
    const c = Math.cos(step * i);
    ss += s * s;
    cc += c * c;
    sc += s * c;
    ys += samples[i]! * s;
    yc += samples[i]! * c;
  }
  const determinant = ss * cc - sc * sc;
  const a = (ys * cc - yc * sc) / determinant;
  const b = (yc * ss - ys * sc) / determinant;
  let noise = 0;
  for (let i = 0; i < samples.length; i++) {
    noise += (samples[i]! - a * Math.sin(step * i) - b * Math.cos(step * i)) ** 2;
  }
  const amplitude = Math.hypot(a, b);
  const power = (amplitude ** 2 / 2) * samples.length;
  return { amplitude, phase: Math.atan2(b, a), snr: 10 * Math.log10(power / noise) };
}
