import { beforeAll, describe, expect, it } from 'vitest';
import { Resampler } from '../../../src/core/audio/Resampler';
import { VoiceActivity } from '../../../src/core/audio/VoiceActivity';
import {
  deepNoise,
  hum,
  join,
  mix,
  recordedSentences,
  silence,
  whiteNoise,
  withPeak,
} from '../../agent/hearing/scene';

const RATE = 16_000;
const BLOCK_MS = 10;
const floats = (samples: Int16Array): Float32Array =>
  new Float32Array(samples).map((sample) => sample / 32_768);

/** Whether somebody speaks, for each 10 ms of the sound. */
function heard(samples: Float32Array, rate = RATE): boolean[] {
  const activity = new VoiceActivity(rate);
  const size = (rate * BLOCK_MS) / 1000;
  return Array.from({ length: Math.floor(samples.length / size) }, (_, i) =>
    activity.push(samples.subarray(i * size, (i + 1) * size)),
  );
}

/** Which 10 ms are speech: no more than 30 dB below the loudest, pauses of up to 300 ms bridged. */
function voiced(samples: Float32Array): boolean[] {
  const size = (RATE * BLOCK_MS) / 1000;
  const powers = Array.from({ length: Math.floor(samples.length / size) }, (_, i) =>
    samples.subarray(i * size, (i + 1) * size).reduce((sum, sample) => sum + sample ** 2, 0),
  );
  const least = Math.max(...powers) / 1000;
  const loud = powers.map((power) => power > least);
  return loud.map(
    (_, i) => loud.slice(Math.max(0, i - 30), i + 1).includes(true) && loud.slice(i, i + 31).includes(true),
  );
}

const share = (blocks: boolean[]): number => blocks.filter(Boolean).length / blocks.length;
const whole = (ms: number): number => ms / BLOCK_MS;

/** A click: 3 ms of a bang that dies away. */
const click = (): Int16Array =>
  silence(3).map((_, i) => Math.round(30_000 * Math.exp(-i / 12) * Math.cos(i)));

describe('voice activity', () => {
  let sentences: Int16Array[] = [];
  beforeAll(async () => {
    sentences = (await recordedSentences()).map(({ samples }) => samples);
  });

  it.each([
    ['in silence', -6, silence],
    ['said quietly in a quiet room', -30, (ms: number) => whiteNoise(ms, -70)],
    ['in white noise', -20, (ms: number) => whiteNoise(ms, -50)],
    ['in deep noise', -20, (ms: number) => deepNoise(ms, -50)],
    ['over a hum', -20, (ms: number) => hum(ms, -50)],
  ])('hears at least nine tenths of a sentence %s, and little else', (_, peak, background) => {
    let [spoken, found, elsewhere, wrong] = [0, 0, 0, 0];
    for (const sentence of sentences) {
      const clean = join(silence(1000), withPeak(sentence, peak), silence(2000));
      const truth = voiced(floats(clean));
      const blocks = heard(floats(mix(clean, background(clean.length / (RATE / 1000)))));
      const begin = truth.indexOf(true);
      const end = truth.lastIndexOf(true) + 1 + whole(300);
      spoken += truth.filter(Boolean).length;
      found += blocks.filter((speaks, i) => speaks && truth[i]).length;
      const outside = blocks.filter((_speaks, i) => i < begin || i > end);
      elsewhere += outside.length;
      wrong += outside.filter(Boolean).length;
    }
    expect(found / spoken).toBeGreaterThan(0.95);
    expect(wrong / elsewhere).toBeLessThan(0.02);
  });

  it('hears the first sound within 80 ms', () => {
    for (const sentence of sentences) {
      const clean = floats(join(silence(1000), withPeak(sentence, -6), silence(500)));
      const late = heard(clean).indexOf(true) - voiced(clean).indexOf(true);
      expect(late * BLOCK_MS).toBeLessThanOrEqual(80);
    }
  });

  it('stays on through half a minute of talk', () => {
    expect(share(heard(floats(join(...sentences))))).toBeGreaterThan(0.97);
  });

  it('is over 300 ms after the last word', () => {
    const burst = whiteNoise(500, -20);
    const blocks = heard(floats(join(silence(1000), burst, silence(1000))));
    expect(blocks.lastIndexOf(true)).toBe(whole(1500 + 300) - 2);
    expect(blocks.indexOf(true)).toBe(whole(1000 + 40) - 1);
  });

  it.each([
    ['white noise', whiteNoise, -50],
    ['white noise', whiteNoise, -30],
    ['deep noise', deepNoise, -50],
    ['deep noise', deepNoise, -30],
    ['hum', hum, -50],
    ['hum', hum, -30],
    ['hum of 60 Hz', (ms: number, dBFS: number) => hum(ms, dBFS, 60), -30],
  ])('takes 30 s of %s for nobody after two seconds, from the start or out of silence', (_, noise, dBFS) => {
    expect(share(heard(floats(noise(30_000, dBFS))).slice(whole(2000)))).toBeLessThan(0.02);
    const sudden = heard(floats(join(silence(1000), noise(30_000, dBFS))));
    expect(share(sudden.slice(whole(3000)))).toBeLessThan(0.02);
  });

  it('hears a sentence after the noise was learned', () => {
    const noise = whiteNoise(8000, -40);
    const blocks = heard(floats(mix(noise, join(silence(6000), withPeak(sentences[1]!, -6)))));
    expect(blocks.slice(whole(2000), whole(6000))).not.toContain(true);
    expect(blocks.slice(whole(6000))).toContain(true);
  });

  it('takes digital silence for nobody, and a click too, wherever it falls', () => {
    expect(heard(new Float32Array(RATE * 30))).not.toContain(true);
    for (let ms = 0; ms < 10; ms++) {
      expect(heard(floats(join(silence(1000 + ms), click(), silence(1000))))).not.toContain(true);
    }
  });

  it.each([8000, 22_050, 44_100, 48_000, 96_000])('hears the same at %i Hz', (rate) => {
    const clean = floats(join(silence(1000), withPeak(sentences[1]!, -6), silence(1000)));
    const resampler = new Resampler(RATE, rate, clean.length);
    const samples = new Float32Array(resampler.maxOutput(clean.length));
    const count = resampler.push(clean, samples);
    const difference = share(heard(samples.subarray(0, count), rate)) - share(heard(clean));
    expect(Math.abs(difference)).toBeLessThan(0.03);
  });

  it('hears the same whatever the blocks are', () => {
    const clean = floats(join(silence(500), sentences[1]!));
    const [one, other] = [new VoiceActivity(RATE), new VoiceActivity(RATE)];
    for (let at = 0; at < clean.length; at += 160) {
      const speaks = one.push(clean.subarray(at, at + 160));
      for (let i = at; i < at + 159; i += 7) other.push(clean.subarray(i, Math.min(i + 7, at + 159)));
      expect(other.push(clean.subarray(at + 159, at + 160))).toBe(speaks);
    }
  });
});
