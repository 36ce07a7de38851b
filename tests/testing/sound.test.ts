import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTestConversation, script, speechFromWav, toneSpeech } from '../../src/testing';

const file = readFileSync(new URL('../fixtures/speech/rms-stop.wav', import.meta.url));

describe('speech that was recorded', () => {
  it('is heard as it was said, with its times', async () => {
    const { samples, sampleRate } = speechFromWav(file);
    const ms = (samples.length * 1000) / sampleRate;
    const alignment = {
      chars: [...'Stop'],
      char_start_times_ms: [60, 200, 260, 400],
      char_durations_ms: [140, 60, 140, 100],
    };
    const { session, device, play } = createTestConversation();
    await play(script().agent('Stop', { speech: speechFromWav(file, alignment), charsPerChunk: 3 }));
    const { chars, starts } = session.captions.timeline.get()!;
    expect(chars.join('')).toBe('Stop');
    expect(starts.map((frame) => (frame * 1000) / 16_000)).toEqual(alignment.char_start_times_ms);
    const heard = device.speaker!.rendered();
    const from = heard.findIndex((sample) => sample !== 0);
    const loudest = (sound: Float32Array): number => sound.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
    expect(loudest(heard)).toBeCloseTo(loudest(samples), 3);
    expect((heard.findLastIndex((sample) => sample !== 0) - from) / 16).toBeCloseTo(ms, -2);
  });

  it('has its own rate, whatever the agent’s format', async () => {
    const { samples } = speechFromWav(file);
    const { session, play } = createTestConversation({
      format: 'ulaw_8000',
      speaker: { sampleRate: 48_000 },
    });
    await play(script().agent('Stop', { speech: { samples, sampleRate: 16_000 } }));
    const { end } = session.captions.timeline.get()!;
    expect(end / 48_000).toBeCloseTo(samples.length / 16_000, 2);
    expect(session.state.get().turns).toMatchObject([{ text: 'Stop' }]);
  });

  it('is refused where it is no such file', () => {
    expect(() => speechFromWav(new Uint8Array(60))).toThrow(/no WAV header/);
    const stereo = Uint8Array.from(file);
    stereo[22] = 2;
    expect(() => speechFromWav(stereo)).toThrow(/not mono PCM/);
    expect(() => speechFromWav(file.subarray(0, 36))).toThrow(/no sound in it/);
  });
});

it('is a tone by default, silent between words', () => {
  const { samples, alignment } = toneSpeech('a b', 10);
  expect(samples).toHaveLength(480);
  expect(samples.subarray(160, 320).every((sample) => sample === 0)).toBe(true);
  expect(samples.subarray(0, 160).some((sample) => sample > 0.4)).toBe(true);
  expect(alignment.char_start_times_ms).toEqual([0, 10, 20]);
});
