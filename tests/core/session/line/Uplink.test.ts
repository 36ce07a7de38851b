import { describe, expect, it } from 'vitest';
import type { MicrophoneFrame, MicrophonePort } from '../../../../src/core/audio/SamplePort';
import { audioFormats, sampleLayout } from '../../../../src/core/protocol/AudioFormat';
import { bytesFromBase64 } from '../../../../src/core/protocol/base64';
import { samplesFromBytes } from '../../../../src/core/protocol/samples';
import { Uplink } from '../../../../src/core/session/line/Uplink';
import { fitSine, sine } from '../../audio/sine';

/** A way from a microphone, and what the line does with it. */
function uplinkAt(rate: number): {
  uplink: Uplink;
  port: MicrophonePort;
  bytes: number[];
  back: MicrophoneFrame[];
} {
  const bytes: number[] = [];
  const back: MicrophoneFrame[] = [];
  const port: MicrophonePort = { onmessage: null, postMessage: (frame) => void back.push(frame) };
  const send = (base64: string): void => void bytes.push(...bytesFromBase64(base64)!);
  const uplink = new Uplink({}, send, () => undefined);
  uplink.connect({ port, sampleRate: rate });
  return { uplink, port, bytes, back };
}

describe('the microphone’s way to the agent', () => {
  it('takes blocks of any length, and loses nothing between them', () => {
    const { uplink, port, bytes } = uplinkAt(16_000);
    uplink.open('pcm_16000');
    const said = Float32Array.from({ length: 9600 }, (_, i) => (i % 1000) / 1000);
    let at = 0;
    for (const length of [1, 5000, 319, 0, 4000, 280]) {
      port.onmessage!({ data: said.slice(at, at + length) });
      at += length;
    }
    const heard = new Int16Array(Uint8Array.from(bytes).buffer);
    expect([...heard]).toEqual([...said].map((sample) => Math.round(sample * 32_768)));
  });

  it.each(audioFormats.flatMap((format) => [44_100, 48_000].map((rate) => [format, rate] as const)))(
    'in %s is the tone that a microphone of %i Hz has heard, without a seam',
    (format, rate) => {
      const { uplink, port, bytes } = uplinkAt(rate);
      uplink.open(format);
      const said = sine(997, rate, rate / 2);
      const step = rate / 50;
      for (let at = 0; at < said.length; at += step) port.onmessage!({ data: said.slice(at, at + step) });
      const { sampleRate } = sampleLayout(format);
      const heard = samplesFromBytes(Uint8Array.from(bytes), format);
      const { amplitude, snr } = fitSine(heard.subarray(sampleRate / 20, sampleRate * 0.45), 997, sampleRate);
      expect(amplitude).toBeCloseTo(0.5, 2);
      // As 16 bits and mu-law have it.
      expect(snr).toBeGreaterThan(format === 'ulaw_8000' ? 30 : 85);
    },
  );

  it.each(audioFormats)('keeps what is said before the agent tells its format, %s', (format) => {
    const [early, late] = [uplinkAt(44_100), uplinkAt(44_100)];
    const said = Float32Array.from({ length: 4410 }, (_, i) => Math.sin(i / 20) / 2);
    for (let at = 0; at < said.length; at += 441) early.port.onmessage!({ data: said.slice(at, at + 441) });
    early.uplink.open(format);
    late.uplink.open(format);
    late.port.onmessage!({ data: said.slice() });
    expect(early.bytes.length).toBeGreaterThan(0);
    expect(early.bytes).toEqual(late.bytes);
  });

  it('gives every buffer back', () => {
    const { uplink, port, back } = uplinkAt(48_000);
    const blocks = [new Float32Array(960), new Float32Array(960)];
    port.onmessage!({ data: blocks[0]! });
    uplink.open('ulaw_8000');
    port.onmessage!({ data: blocks[1]! });
    expect(back).toEqual(blocks);
    expect(back[1]).toBe(blocks[1]);
  });

  it.each([10, 20])(
    'completes a frame with the block that ends it, of %i ms, whatever the rates',
    (blockMs) => {
      for (const format of audioFormats) {
        const { sampleRate, bytesPerSample } = sampleLayout(format);
        for (const rate of [16_000, 44_100, 48_000, 96_000]) {
          const { uplink, port, bytes } = uplinkAt(rate);
          uplink.open(format);
          for (let ms = blockMs; ms <= 1000; ms += blockMs) {
            port.onmessage!({ data: new Float32Array(Math.round((rate * blockMs) / 1000)) });
            const frames = Math.floor(ms / 20);
            const samples = Math.round((frames * 20 * sampleRate) / 1000);
            expect([format, rate, ms, bytes.length]).toEqual([format, rate, ms, samples * bytesPerSample]);
          }
        }
      }
    },
  );

  it('leaves the port alone once it is closed', () => {
    const { uplink, port } = uplinkAt(16_000);
    uplink.close();
    expect(port.onmessage).toBeNull();
  });
});
