import { type AudioFormat, sampleLayout } from './AudioFormat';

const MULAW_BIAS = 0x84;
const MULAW_CLIP = 32635;

/** ITU-T G.711 mu-law to 16-bit linear. */
function linearFromMulaw(code: number): number {
  const inverted = ~code;
  const exponent = (inverted >> 4) & 7;
  const magnitude = ((((inverted & 0x0f) << 3) + MULAW_BIAS) << exponent) - MULAW_BIAS;
  return inverted & 0x80 ? -magnitude : magnitude;
}

/** One 16-bit linear sample as a mu-law code. */
export function mulawFromLinear(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), MULAW_CLIP) + MULAW_BIAS;
  const exponent = 24 - Math.clz32(magnitude);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** Bytes of a format as samples from -1 to 1. An odd last byte of PCM is dropped: half a sample is no sound. */
export function samplesFromBytes(
  bytes: Uint8Array<ArrayBuffer>,
  format: AudioFormat,
): Float32Array<ArrayBuffer> {
  if (sampleLayout(format).encoding === 'ulaw') {
    return Float32Array.from(bytes, (code) => linearFromMulaw(code) / 32768);
  }
  const samples = new Float32Array(bytes.length >> 1);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(i * 2, true) / 32768;
  return samples;
}

/** Samples from -1 to 1 as bytes of a format; what lies beyond is clipped, not wrapped. */
export function bytesFromSamples(samples: Float32Array, format: AudioFormat): Uint8Array<ArrayBuffer> {
  const { encoding, bytesPerSample } = sampleLayout(format);
  const bytes = new Uint8Array(samples.length * bytesPerSample);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < samples.length; i++) {
    const linear = Math.max(-32768, Math.min(32767, Math.round(samples[i]! * 32768)));
    if (encoding === 'ulaw') bytes[i] = mulawFromLinear(linear);
    else view.setInt16(i * 2, linear, true);
  }
  return bytes;
}
