import { describe, expect, it } from 'vitest';
import type { VoiceDetector } from '../../../src/core/audio/VoiceDetector';
import type { ServerMessage } from '../../../src/core/protocol/ServerMessage';
import { agentSays, createTestSession, type TestSession } from '../../../src/testing';
import { sine } from '../audio/sine';
import { settle } from './settle';

const RATE = 16_000;
const tone = (ms: number): Float32Array => sine(440, RATE, (RATE * ms) / 1000);

const chunks = ({ transport }: TestSession): number =>
  transport.connection.sent.filter((message) => 'user_audio_chunk' in message).length;
const say = ({ transport }: TestSession, ...messages: ServerMessage[]): void =>
  messages.forEach((message) => transport.connection.say(message));
const heard = (text: string, eventId: number): ServerMessage => ({
  type: 'user_transcript',
  user_transcription_event: { user_transcript: text, event_id: eventId },
});
const interruption = (eventId: number): ServerMessage => ({
  type: 'interruption',
  interruption_event: { event_id: eventId },
});

describe('half-duplex', () => {
  it('closes the microphone while the agent is heard, and opens it again', async () => {
    const test = createTestSession({ audio: { halfDuplex: true, silenceAfterMuteMs: 0 } });
    await test.connect();
    test.device.microphone.hear(tone(100));
    expect(chunks(test)).toBe(5);
    say(test, ...agentSays('Hello there'));
    test.clock.advance(100);
    expect(test.session.state.get().agent).toBe('speaking');
    test.device.microphone.hear(tone(300));
    expect(chunks(test)).toBe(5);
    test.clock.advance(2000);
    test.device.microphone.hear(tone(100));
    expect(chunks(test)).toBe(10);
  });

  it('does not open a microphone that is muted', async () => {
    const test = createTestSession({ audio: { halfDuplex: true, silenceAfterMuteMs: 0 } });
    await test.connect();
    say(test, ...agentSays('Hello there'));
    test.clock.advance(100);
    test.session.setMuted(true);
    test.clock.advance(2000);
    test.device.microphone.hear(tone(100));
    expect(chunks(test)).toBe(0);
  });

  it('is off unless it is asked for', async () => {
    const test = createTestSession();
    await test.connect();
    say(test, ...agentSays('Hello there'));
    test.clock.advance(100);
    test.device.microphone.hear(tone(100));
    expect(chunks(test)).toBe(5);
  });
});

describe('an agent that keeps hearing itself', () => {
  async function interruptedBy(...texts: string[]): Promise<TestSession> {
    const test = createTestSession();
    await test.connect();
    texts.forEach((text, i) => {
      const eventId = i * 2 + 1;
      say(test, ...agentSays('Parlando lights every letter of a caption', { eventId }));
      test.clock.advance(1500);
      say(test, interruption(eventId));
      test.clock.advance(200);
      say(test, heard(text, eventId + 1));
      test.clock.advance(200);
    });
    return test;
  }

  it('is a problem that suggests half-duplex, the third time', async () => {
    const words = 'lights every letter';
    const twice = await interruptedBy(words, words);
    expect(twice.session.state.get().problem).toBeUndefined();
    const thrice = await interruptedBy(words, words, words);
    const { problem } = thrice.session.state.get();
    expect(problem).toMatchObject({ code: 'echo_suspected' });
    expect(problem!.parts.remedy).toContain('halfDuplex');
  });

  it('is not taken for a user who interrupts with words of his own', async () => {
    const test = await interruptedBy('stop', 'wait a moment', 'tell me about the letter instead', 'no');
    expect(test.session.state.get().problem).toBeUndefined();
  });
});

describe('what is known of the microphone by its sound', () => {
  it('tells that somebody speaks, also into a muted microphone', async () => {
    const test = createTestSession();
    await test.connect();
    test.session.setMuted(true);
    test.device.microphone.hear(new Float32Array(RATE));
    expect(test.session.state.get().microphone.speaking).toBe(false);
    test.device.microphone.hear(tone(300));
    expect(test.session.state.get().microphone).toMatchObject({ muted: true, speaking: true });
    test.device.microphone.hear(new Float32Array(RATE));
    expect(test.session.state.get().microphone.speaking).toBe(false);
  });

  it('lowers the agent while the user speaks, when asked to', async () => {
    const test = createTestSession({ audio: { ducking: 0.25 } });
    await test.connect();
    test.session.setVolume(0.8);
    test.device.microphone.hear(new Float32Array(RATE));
    test.device.microphone.hear(tone(300));
    expect(test.device.speaker!.volume).toBeCloseTo(0.2);
    test.device.microphone.hear(new Float32Array(RATE));
    expect(test.device.speaker!.volume).toBeCloseTo(0.8);
  });

  it('warns of a microphone that gives nothing but zeros, until it gives something', async () => {
    const test = createTestSession();
    await test.connect();
    test.device.microphone.hear(new Float32Array(RATE * 1.9));
    expect(test.session.state.get().problem).toBeUndefined();
    test.device.microphone.hear(new Float32Array(RATE * 0.2));
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'connected' },
      microphone: { silent: true },
      problem: { code: 'microphone_silent', details: { label: 'Fake microphone' } },
    });
    test.device.microphone.hear(tone(20));
    expect(test.session.state.get()).toMatchObject({ microphone: { silent: false }, problem: undefined });
  });

  it('is silent on a speaker that is muted, which keeps its volume', async () => {
    const test = createTestSession();
    await test.connect();
    test.session.setVolume(0.5);
    test.session.setSpeakerMuted(true);
    expect(test.device.speaker).toMatchObject({ muted: true, volume: 0.5 });
    expect(test.session.state.get().speaker).toMatchObject({ muted: true, volume: 0.5 });
  });
});

describe('a voice detector of your own', () => {
  it('is asked instead of the loudness, until the microphone is released', async () => {
    let tell: (speaking: boolean) => void = () => undefined;
    let released: AbortSignal | undefined;
    const voiceDetector: VoiceDetector = {
      start: async (_stream, onChange, signal) => {
        tell = onChange;
        released = signal;
      },
    };
    const test = createTestSession({ audio: { voiceDetector } });
    test.device.microphone.media = {} as MediaStream;
    await test.connect();
    await settle();
    test.device.microphone.hear(tone(500));
    expect(test.session.state.get().microphone.speaking).toBe(false);
    tell(true);
    expect(test.session.state.get().microphone.speaking).toBe(true);
    await test.session.endSession();
    expect(released!.aborted).toBe(true);
    expect(test.session.state.get().microphone.speaking).toBe(false);
  });

  it('that fails is a problem, and the conversation goes on without it', async () => {
    const cause = new Error('No model');
    const test = createTestSession({ audio: { voiceDetector: { start: () => Promise.reject(cause) } } });
    test.device.microphone.media = {} as MediaStream;
    await test.connect();
    await settle();
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'connected' },
      problem: { code: 'callback_failed', details: { callback: 'voiceDetector' }, cause },
    });
  });
});
