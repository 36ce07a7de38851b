import { beforeAll, describe, expect, it } from 'vitest';
import type { ParlandoError } from '../../../../src/core/ParlandoError';
import { bytesFromBase64 } from '../../../../src/core/protocol/base64';
import { bytesFromSamples } from '../../../../src/core/protocol/samples';
import { openPageLine } from '../../../../src/core/session/line/openPageLine';
import { openTextLine } from '../../../../src/core/session/line/openTextLine';
import type { SessionOptions } from '../../../../src/core/session/SessionOptions';
import { ownDevice } from '../../../../src/core/session/own/ownDevice';
import { Voice } from '../../../../src/core/session/voice/Voice';
import { VoiceSession } from '../../../../src/core/session/VoiceSession';
import { agentSays, ManualClock, ScriptedTransport } from '../../../../src/testing';
import { sine } from '../../audio/sine';
import { settle } from '../settle';
import { OwnAudio } from './OwnAudio';

interface Own {
  audio: OwnAudio;
  session: VoiceSession;
  clock: ManualClock;
  transport: ScriptedTransport;
  problems: ParlandoError[];
  connect(): Promise<void>;
}

/** What is loaded late may take its time on a busy machine. */
const LONG = { timeout: 20_000 };

function ownSession(options: SessionOptions = {}): Own {
  const audio = new OwnAudio();
  const clock = new ManualClock();
  const transport = new ScriptedTransport();
  const problems: ParlandoError[] = [];
  const session = new VoiceSession(
    {
      agentId: 'own',
      silenceTimeoutMs: 0,
      reconnect: false,
      audio,
      onProblem: (error) => problems.push(error),
      ...options,
    },
    {
      openLine: openTextLine(transport),
      clock,
      page: new EventTarget(),
      voice: new Voice({ device: ownDevice(audio, clock), clock, openLine: openPageLine(transport) }),
    },
  );
  return {
    audio,
    session,
    clock,
    transport,
    problems,
    async connect() {
      const connected = session.startSession();
      await expect.poll(() => audio.calls.at(-1), LONG).toBe('start');
      await expect.poll(() => transport.connections.length, LONG).toBeGreaterThan(0);
      transport.connection.welcome();
      await connected;
    },
  };
}

beforeAll(() => import('../../../../src/core/session/own/OwnSound'));

const say = async ({ transport }: Own, text: string, eventId = 1): Promise<void> => {
  for (const message of agentSays(text, { eventId, msPerChar: 100 })) transport.connection.say(message);
  await settle();
};

describe('an audio object of the user’s own', () => {
  it('is started, given what the agent says, and stopped, and no browser is touched', async () => {
    const own = ownSession();
    const { audio, clock, session } = own;
    await own.connect();
    expect(audio.calls).toEqual(['start']);
    expect(session.state.get()).toMatchObject({ line: 'page', speaker: { status: 'running' } });
    await say(own, 'Hello');
    expect(new Set(audio.calls.slice(1))).toEqual(new Set(['output']));
    expect(audio.played).toHaveLength(5 * 1600);
    expect(audio.played.some((sample) => Math.abs(sample) > 0.1)).toBe(true);
    clock.advance(1);
    expect(session.state.get().agent).toBe('speaking');
    expect(session.captions.indexAt(clock.now())).toBe(0);
    expect(session.outputLevel()).toBeGreaterThan(0);
    clock.advance(249);
    expect(session.captions.indexAt(clock.now())).toBe(2);
    clock.advance(2000);
    expect(session.state.get()).toMatchObject({ agent: 'listening', turns: [{ text: 'Hello' }] });
    expect(session.outputLevel()).toBe(0);
    await session.endSession();
    await settle();
    expect(audio.calls.filter((name) => name === 'stop')).toEqual(['stop']);
  });

  it('is heard in frames of 20 ms, until it is stopped', async () => {
    const own = ownSession();
    const { audio, session, transport } = own;
    await own.connect();
    const said = bytesFromSamples(sine(440, 16_000, 4000), 'pcm_16000');
    audio.hear(said.subarray(0, 4000));
    audio.hear(said.subarray(4000));
    expect(session.inputLevel()).toBeGreaterThan(0.1);
    const heard = transport.connection.sent.flatMap((message) =>
      'user_audio_chunk' in message ? [...bytesFromBase64(message.user_audio_chunk)!] : [],
    );
    expect(heard).toEqual([...said.subarray(0, heard.length)]);
    expect(heard.length).toBeGreaterThanOrEqual(said.length - 640);
    await session.endSession();
    const { length } = transport.connection.sent;
    audio.hear(said);
    expect(transport.connection.sent).toHaveLength(length);
    expect(session.inputLevel()).toBe(0);
  });

  it('is silenced by an interruption, whose turn is cut at what was heard by the clock', async () => {
    const own = ownSession();
    const { audio, clock, session, transport } = own;
    await own.connect();
    await say(own, 'Hello there');
    clock.advance(450);
    transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    await settle();
    expect(audio.calls.at(-1)).toBe('interrupt');
    expect(session.state.get().turns).toMatchObject([
      { text: 'Hello', interruption: { heardText: 'Hello', unheardText: ' there', heardMs: 450 } },
    ]);
    await say(own, 'Yes', 2);
    clock.advance(150);
    expect(session.captions.indexAt(clock.now())).toBe(1);
    session.interrupt();
    await settle();
    expect(audio.calls.filter((name) => name === 'interrupt')).toHaveLength(2);
    expect(session.state.get().turns.at(-1)).toMatchObject({ interruption: { heardText: 'Ye' } });
  });

  it('plays as loud as the session is, and nothing while that is muted', async () => {
    const own = ownSession();
    const { audio, session } = own;
    await own.connect();
    session.setVolume(0.5);
    await say(own, 'A');
    const half = Math.max(...audio.played.splice(0));
    session.setVolume(1);
    await say(own, 'B', 2);
    expect(half / Math.max(...audio.played.splice(0))).toBeCloseTo(0.5, 1);
    session.setSpeakerMuted(true);
    await say(own, 'C', 3);
    expect(audio.played.length).toBeGreaterThan(0);
    expect(audio.played.every((sample) => sample === 0)).toBe(true);
  });

  it('is only listened to without a microphone', async () => {
    const own = ownSession({ microphone: false });
    await own.connect();
    own.audio.hear(new Uint8Array(6400));
    expect(own.transport.connection.sent.some((message) => 'user_audio_chunk' in message)).toBe(false);
    await say(own, 'Hello');
    expect(own.audio.played.length).toBeGreaterThan(0);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('No line.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('No line.'))],
  ])(
    'whose start %s is the end of the start, stopped all the same, and may be tried again',
    async (_, fail) => {
      const own = ownSession();
      const { audio, session } = own;
      audio.fails.start = fail;
      await expect(session.startSession()).rejects.toMatchObject({
        code: 'audio_unavailable',
        message: expect.stringContaining('No line.') as string,
      });
      await expect.poll(() => audio.calls, LONG).toEqual(['start', 'stop']);
      delete audio.fails.start;
      await own.connect();
      expect(session.state.get().status.name).toBe('connected');
    },
  );

  it('that fails later is told, once for each call, and the conversation goes on', async () => {
    const own = ownSession();
    const { audio, session, clock, problems } = own;
    await own.connect();
    audio.fails.output = () => Promise.reject(new Error('Full.'));
    audio.fails.interrupt = () => {
      throw new Error('Stuck.');
    };
    audio.fails.stop = () => Promise.reject(new Error('Gone.'));
    await say(own, 'Hello there');
    clock.advance(100);
    session.interrupt();
    await settle();
    expect(session.state.get().status.name).toBe('connected');
    await session.endSession();
    await expect.poll(() => problems.length, LONG).toBe(3);
    expect(problems.map(({ code, details }) => [code, details])).toEqual([
      ['callback_failed', { callback: 'audio.output' }],
      ['callback_failed', { callback: 'audio.interrupt' }],
      ['callback_failed', { callback: 'audio.stop' }],
    ]);
  });

  it('that is not there yet is waited for, and stopped when the user waits no more', async () => {
    const own = ownSession();
    const { audio, session } = own;
    audio.fails.start = () => new Promise(() => undefined);
    const start = session.startSession();
    await expect.poll(() => audio.calls, LONG).toEqual(['start']);
    expect(session.state.get().status).toEqual({ name: 'connecting', stage: 'permission' });
    await session.endSession();
    await expect(start).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => audio.calls, LONG).toEqual(['start', 'stop']);
  });
});
