import { describe, expect, it } from 'vitest';
import { audioFormats, sampleLayout } from '../../../src/core/protocol/AudioFormat';
import { bytesFromBase64 } from '../../../src/core/protocol/base64';
import { samplesFromBytes } from '../../../src/core/protocol/samples';
import { createTestSession, type TestSession } from '../../../src/testing';
import { clientFrameProblems } from '../../agent/contract';
import { sine } from '../audio/sine';
import { settle } from './settle';

const RATE = 16_000;
const tone = (ms: number): Float32Array => sine(440, RATE, (RATE * ms) / 1000);

/** The frames of sound that the agent has got. */
function frames({ transport }: Pick<TestSession, 'transport'>): Uint8Array<ArrayBuffer>[] {
  return transport.connection.sent.flatMap((message) =>
    'user_audio_chunk' in message ? [bytesFromBase64(message.user_audio_chunk)!] : [],
  );
}

const samplesOf = (all: Uint8Array<ArrayBuffer>[]): number[] =>
  all.flatMap((frame) => [...samplesFromBytes(frame, 'pcm_16000')]);

describe('the microphone', () => {
  it('is sent in frames of exactly 20 ms, sample by sample', async () => {
    const test = createTestSession();
    await test.connect();
    test.device.microphone.hear(tone(1000));
    expect(frames(test).map((frame) => frame.length)).toEqual(Array.from({ length: 50 }, () => 640));
    const heard = samplesOf(frames(test));
    const said = tone(1000);
    expect(heard.every((sample, i) => Math.abs(sample - said[i]!) <= 1 / 32_768)).toBe(true);
    for (const message of test.transport.connection.sent) {
      expect(clientFrameProblems(JSON.stringify(message))).toEqual([]);
    }
  });

  it.each(audioFormats)('is sent as %s, 20 ms a frame', async (format) => {
    const { session, transport, device } = createTestSession({}, { sampleRate: 48_000 });
    void session.startSession();
    await settle();
    transport.connection.welcome('one', format);
    device.microphone.hear(sine(440, 48_000, 48_000));
    const { sampleRate, bytesPerSample } = sampleLayout(format);
    const lengths = frames({ transport }).map((frame) => frame.length);
    expect(new Set(lengths)).toEqual(new Set([(sampleRate / 50) * bytesPerSample]));
    // All but what the resampler keeps back.
    expect(lengths.length).toBeGreaterThanOrEqual(49);
  });

  it('is heard from before the agent has answered, and that goes first', async () => {
    const { session, transport, device } = createTestSession();
    void session.startSession();
    await settle();
    device.microphone.hear(tone(300));
    expect(frames({ transport })).toEqual([]);
    transport.connection.welcome();
    expect(frames({ transport })).toHaveLength(15);
    device.microphone.hear(tone(100));
    const said = [...tone(300), ...tone(100)];
    const heard = samplesOf(frames({ transport }));
    expect(heard).toHaveLength(said.length);
    expect(heard.every((sample, i) => Math.abs(sample - said[i]!) <= 1 / 32_768)).toBe(true);
    expect(transport.connection.sent[0]).toHaveProperty('type', 'conversation_initiation_client_data');
  });

  it('forgets what was said more than ten seconds before the answer', async () => {
    const { session, transport, device } = createTestSession();
    void session.startSession();
    await settle();
    device.microphone.hear(new Float32Array(RATE * 2).fill(0.25));
    device.microphone.hear(new Float32Array(RATE * 10).fill(0.5));
    transport.connection.welcome();
    const heard = samplesOf(frames({ transport }));
    expect(heard).toHaveLength(RATE * 10);
    expect(heard.every((sample) => sample === 0.5)).toBe(true);
  });

  it('waits while the network is far behind, and is not sent after the end', async () => {
    const test = createTestSession();
    await test.connect();
    test.transport.connection.bufferedBytes = 2 ** 20 + 1;
    test.device.microphone.hear(tone(100));
    expect(frames(test)).toHaveLength(0);
    test.transport.connection.bufferedBytes = 0;
    test.device.microphone.hear(tone(100));
    expect(frames(test)).toHaveLength(10);
    await test.session.endSession();
    test.device.microphone.hear(tone(100));
    expect(frames(test)).toHaveLength(10);
  });

  it('that disappears is a problem, and the conversation goes on', async () => {
    const { session, device, connect } = createTestSession();
    await connect();
    device.microphone.disappear();
    expect(session.state.get()).toMatchObject({
      status: { name: 'connected' },
      microphone: { status: 'off' },
      problem: { code: 'microphone_missing' },
    });
    await session.endSession();
    await connect();
    expect(session.state.get()).toMatchObject({ microphone: { status: 'on' }, problem: undefined });
  });

  it('that disappears after the end is nobody’s problem', async () => {
    const { session, device, connect } = createTestSession();
    await connect();
    await session.endSession();
    device.microphone.disappear();
    expect(session.state.get().problem).toBeUndefined();
  });
});

describe('mute', () => {
  it('sends one second of silence, then nothing, and then what is said again', async () => {
    const test = createTestSession();
    await test.connect();
    test.device.microphone.hear(tone(100));
    test.session.setMuted(true);
    expect(test.session.state.get().microphone.muted).toBe(true);
    test.device.microphone.hear(tone(3000));
    const sent = frames(test);
    expect(sent).toHaveLength(5 + 50);
    expect(samplesOf(sent.slice(5)).every((sample) => sample === 0)).toBe(true);
    test.session.setMuted(false);
    test.device.microphone.hear(tone(100));
    expect(frames(test)).toHaveLength(5 + 50 + 5);
    expect(samplesOf(frames(test).slice(55)).some((sample) => sample > 0.4)).toBe(true);
  });

  it('said twice sends no second second', async () => {
    const test = createTestSession();
    await test.connect();
    test.session.setMuted(true);
    test.device.microphone.hear(tone(2000));
    test.session.setMuted(true);
    test.device.microphone.hear(tone(2000));
    expect(frames(test)).toHaveLength(50);
  });

  it('before the start sends nothing that was said', async () => {
    const test = createTestSession();
    test.session.setMuted(true);
    void test.session.startSession();
    await settle();
    test.device.microphone.hear(tone(500));
    test.transport.connection.welcome();
    test.device.microphone.hear(tone(2000));
    expect(samplesOf(frames(test)).every((sample) => sample === 0)).toBe(true);
    expect(frames(test)).toHaveLength(50);
  });

  it('holds for the next conversation', async () => {
    const test = createTestSession();
    await test.connect();
    test.session.setMuted(true);
    await test.session.endSession();
    await test.connect();
    expect(test.session.state.get().microphone).toMatchObject({ status: 'on', muted: true });
    test.device.microphone.hear(tone(500));
    expect(samplesOf(frames(test)).every((sample) => sample === 0)).toBe(true);
  });

  it('shows as a level of 0 and an empty spectrum, as a microphone does that is off', async () => {
    const test = createTestSession();
    const bands = new Uint8Array(4);
    const shown = (): unknown[] => {
      test.session.inputSpectrum(bands.fill(7));
      return [test.session.inputLevel(), ...bands];
    };
    const nothing = [0, 0, 0, 0, 0];
    expect(shown()).toEqual(nothing);
    await test.connect();
    test.device.microphone.hear(tone(100));
    const [level, ...spectrum] = shown();
    expect(level).toBeCloseTo(0.5 / Math.SQRT2, 2);
    expect(spectrum).toEqual([91, 91, 91, 91]);
    test.session.setMuted(true);
    expect(shown()).toEqual(nothing);
    test.session.setMuted(false);
    expect(shown()).not.toEqual(nothing);
    await test.session.endSession();
    expect(shown()).toEqual(nothing);
  });
});

describe('options of the microphone', () => {
  it.each([
    [40, 40],
    [10, 10],
    [250, 250],
    [3, 10],
    [1000, 250],
    [NaN, 20],
    [0, 20],
  ])('frameMs %d gives frames of %d ms', async (frameMs, really) => {
    const test = createTestSession({ audio: { frameMs } });
    await test.connect();
    test.device.microphone.hear(tone(1000));
    const sent = frames(test);
    expect(sent).toHaveLength(1000 / really);
    expect(new Set(sent.map((frame) => frame.length))).toEqual(new Set([really * 32]));
  });

  it.each([
    [300, 15],
    [0, 0],
    [NaN, 0],
    [-1, 0],
  ])('silenceAfterMuteMs %d gives %d frames of silence', async (silenceAfterMuteMs, count) => {
    const test = createTestSession({ audio: { silenceAfterMuteMs } });
    await test.connect();
    test.session.setMuted(true);
    test.device.microphone.hear(tone(2000));
    expect(frames(test)).toHaveLength(count);
  });
});
