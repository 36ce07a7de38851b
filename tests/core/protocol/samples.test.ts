import { mulaw } from 'alawmulaw';
import { describe, expect, it } from 'vitest';
import { audioFormats, isAudioFormat, sampleLayout } from '../../../src/core/protocol/AudioFormat';
import { bytesFromSamples, mulawFromLinear, samplesFromBytes } from '../../../src/core/protocol/samples';

const everyLinear = Int16Array.from({ length: 65_536 }, (_, index) => index - 32_768);

describe('the formats', () => {
  it('say how samples lie', () => {
    expect(audioFormats.map((format) => sampleLayout(format))).toEqual([
      { encoding: 'pcm', sampleRate: 8000, bytesPerSample: 2 },
      { encoding: 'pcm', sampleRate: 16_000, bytesPerSample: 2 },
      { encoding: 'pcm', sampleRate: 22_050, bytesPerSample: 2 },
      { encoding: 'pcm', sampleRate: 24_000, bytesPerSample: 2 },
      { encoding: 'pcm', sampleRate: 44_100, bytesPerSample: 2 },
      { encoding: 'pcm', sampleRate: 48_000, bytesPerSample: 2 },
      { encoding: 'ulaw', sampleRate: 8000, bytesPerSample: 1 },
    ]);
  });

  it('are these seven', () => {
    expect(audioFormats.every(isAudioFormat)).toBe(true);
    expect(['pcm_32000', 'ulaw_16000', '', 'PCM_16000'].some(isAudioFormat)).toBe(false);
  });
});

describe('mu-law', () => {
  it('decodes all 256 codes as the reference does', () => {
    const codes = Uint8Array.from({ length: 256 }, (_, code) => code);
    const linear = samplesFromBytes(codes, 'ulaw_8000').map((sample) => sample * 32_768 + 0);
    expect([...linear]).toEqual([...mulaw.decode(codes)]);
  });

  it('encodes all 65,536 samples as the reference does', () => {
    const wrong = everyLinear.filter(
      (sample) => mulawFromLinear(sample) !== (mulaw.encodeSample(sample) & 0xff),
    );
    expect([...wrong]).toEqual([]);
  });

  it('is within half a step of its own decoding', () => {
    for (const sample of everyLinear) {
      const decoded = mulaw.decodeSample(mulawFromLinear(sample));
      const clipped = Math.max(-32_124, Math.min(32_124, sample));
      if (Math.abs(decoded - clipped) > Math.max(4, Math.abs(clipped) / 30 + 4))
        expect.fail(`${sample}: ${decoded}`);
    }
  });
});

describe('PCM', () => {
  it('carries all 65,536 samples there and back', () => {
    const bytes = new Uint8Array(everyLinear.buffer);
    const samples = samplesFromBytes(bytes, 'pcm_16000');
    expect(samples[0]).toBe(-1);
    expect(Buffer.compare(bytesFromSamples(samples, 'pcm_16000'), bytes)).toBe(0);
  });

  it('clips what is too loud, and does not wrap it', () => {
    const bytes = bytesFromSamples(Float32Array.of(1, 1.5, -1, -1.5, 100), 'pcm_48000');
    expect([...new Int16Array(bytes.buffer)]).toEqual([32_767, 32_767, -32_768, -32_768, 32_767]);
    expect(bytesFromSamples(Float32Array.of(2, -2), 'ulaw_8000')).toEqual(Uint8Array.of(0x80, 0x00));
  });

  it('is little-endian', () => {
    expect(samplesFromBytes(Uint8Array.of(0x00, 0x40), 'pcm_8000')).toEqual(Float32Array.of(0.5));
    expect(bytesFromSamples(Float32Array.of(0.5), 'pcm_8000')).toEqual(Uint8Array.of(0x00, 0x40));
  });

  it('leaves out an odd last byte', () => {
    expect(samplesFromBytes(Uint8Array.of(0, 64, 1), 'pcm_16000')).toEqual(Float32Array.of(0.5));
    expect(samplesFromBytes(Uint8Array.of(1), 'pcm_16000')).toHaveLength(0);
  });

  it('reads from where its bytes begin in a larger buffer', () => {
    const bytes = Uint8Array.of(9, 9, 9, 0, 64).subarray(3);
    expect(samplesFromBytes(bytes, 'pcm_16000')).toEqual(Float32Array.of(0.5));
  });
});
