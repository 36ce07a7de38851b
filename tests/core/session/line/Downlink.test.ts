import { describe, expect, it } from 'vitest';
import { PlaybackBuffer } from '../../../../src/core/audio/PlaybackBuffer';
import type { SpeakerCommand, SpeakerPort } from '../../../../src/core/audio/SamplePort';
import { audioFormats, sampleLayout } from '../../../../src/core/protocol/AudioFormat';
import { bytesToBase64 } from '../../../../src/core/protocol/base64';
import { bytesFromSamples } from '../../../../src/core/protocol/samples';
import { Downlink } from '../../../../src/core/session/line/Downlink';
import { fitSine, sine } from '../../audio/sine';

function downlinkAt(rate: number): {
  downlink: Downlink;
  sent: SpeakerCommand[];
  samples: () => Float32Array;
} {
  const sent: SpeakerCommand[] = [];
  const port: SpeakerPort = { onmessage: null, postMessage: (command) => void sent.push(command) };
  const samples = (): Float32Array =>
    Float32Array.from(sent.flatMap((command) => (command.kind === 'play' ? [...command.samples] : [])));
  return { downlink: new Downlink(port, rate), sent, samples };
}

const chunk = (samples: Float32Array, format: (typeof audioFormats)[number]): string =>
  bytesToBase64(bytesFromSamples(samples, format));

describe('the agent’s sound on its way to the speaker', () => {
  it.each(audioFormats)('in %s comes out as the same tone, without a seam', (format) => {
    const { downlink, samples } = downlinkAt(48_000);
    downlink.setFormat(format);
    const { sampleRate } = sampleLayout(format);
    const said = sine(440, sampleRate, sampleRate / 2);
    const step = Math.round(sampleRate / 10);
    for (let at = 0; at < said.length; at += step) downlink.play(chunk(said.subarray(at, at + step), format));
    const heard = samples().subarray(2400, 21_600);
    const { amplitude, snr } = fitSine(heard, 440, 48_000);
    expect(amplitude).toBeCloseTo(0.5, 2);
    expect(snr).toBeGreaterThan(format === 'ulaw_8000' ? 30 : 70);
  });

  it('says where each chunk lies, to the frame and without drift', () => {
    const { downlink, samples } = downlinkAt(44_100);
    downlink.setFormat('pcm_16000');
    const said = chunk(new Float32Array(1600).fill(0.5), 'pcm_16000');
    const spans = Array.from({ length: 100 }, () => downlink.play(said)!);
    expect(spans.map(({ frame }) => frame)).toEqual(Array.from({ length: 100 }, (_, i) => i * 4410));
    expect(spans.every(({ frames }) => frames === 4410)).toBe(true);
    // All of it is on its way, but for what the resampler keeps back.
    expect(441_000 - samples().length).toBeLessThan(44_100 * 0.005);
  });

  it.each(
    audioFormats.flatMap((format) =>
      [44_100, 48_000, 96_000].flatMap((rate) => [
        [format, rate, 20, [false, true]] as const,
        [format, rate, 40, [true, true]] as const,
        [format, rate, 100, [true, true]] as const,
      ]),
    ),
  )(
    'in %s for %i Hz, in frames of %i ms, begins to sound once 40 ms are there',
    (format, rate, ms, begins) => {
      const { downlink, sent } = downlinkAt(rate);
      downlink.setFormat(format);
      const buffer = new PlaybackBuffer(rate);
      let started = false;
      const frame = chunk(new Float32Array((sampleLayout(format).sampleRate * ms) / 1000), format);
      const starts = [1, 2].map(() => {
        downlink.play(frame);
        for (const command of sent.splice(0)) if (command.kind === 'play') buffer.write(command.samples);
        buffer.read(new Float32Array(128), {
          started: () => void (started = true),
          stopped: () => undefined,
        });
        return started;
      });
      expect(starts).toEqual(begins);
    },
  );

  it('goes on counting after an interruption, from what was really sent', () => {
    const { downlink, sent, samples } = downlinkAt(48_000);
    downlink.setFormat('pcm_16000');
    downlink.play(chunk(new Float32Array(1600).fill(0.5), 'pcm_16000'));
    downlink.interrupt(1);
    expect(sent.at(-1)).toEqual({ kind: 'flush' });
    const posted = samples().length;
    expect(downlink.play(chunk(new Float32Array(1600), 'pcm_16000'))).toEqual({
      frame: posted,
      frames: 4800,
    });
    // Nothing of the voided sound is left in the filter.
    expect(
      samples()
        .subarray(posted)
        .every((sample) => sample === 0),
    ).toBe(true);
  });

  it('knows what is void: the ids up to the highest that was interrupted', () => {
    const { downlink } = downlinkAt(48_000);
    expect(downlink.voidedEventId).toBe(-1);
    downlink.interrupt(5);
    downlink.interrupt(3);
    expect(downlink.voidedEventId).toBe(5);
  });

  it('gives nothing for what is no base64, and plays the rest as if it had not come', () => {
    const { downlink, sent } = downlinkAt(16_000);
    expect(downlink.play('***')).toBeUndefined();
    expect(sent).toEqual([]);
    expect(downlink.play(chunk(new Float32Array(320), 'pcm_16000'))).toEqual({ frame: 0, frames: 320 });
  });

  it.each([16_000, 48_000])('is posted once a chunk, however long that is, for %i Hz', (rate) => {
    const { downlink, sent } = downlinkAt(rate);
    for (const length of [320, 1600, 100_000]) downlink.play(chunk(new Float32Array(length), 'pcm_16000'));
    expect(sent).toHaveLength(3);
  });

  it('takes an empty chunk, and a long one', () => {
    const { downlink, samples } = downlinkAt(16_000);
    expect(downlink.play('')).toEqual({ frame: 0, frames: 0 });
    expect(downlink.play(chunk(new Float32Array(160_000), 'pcm_16000'))).toEqual({
      frame: 0,
      frames: 160_000,
    });
    expect(samples()).toHaveLength(160_000);
  });
});
