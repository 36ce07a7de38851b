import { describe, expect, it } from 'vitest';
import type { VoiceDetector } from '../../../src/core/audio/VoiceDetector';
import { ParlandoError } from '../../../src/core/ParlandoError';
import type { LineCommand } from '../../../src/core/session/line/Line';
import { openPageLine } from '../../../src/core/session/line/openPageLine';
import { openTextLine } from '../../../src/core/session/line/openTextLine';
import type { SignedUrlContext } from '../../../src/core/session/SessionOptions';
import { VoiceSession } from '../../../src/core/session/VoiceSession';
import { Voice } from '../../../src/core/session/voice/Voice';
import type { ConversationState } from '../../../src/core/state/ConversationState';
import { createTestSession, FakeAudioDevice, ManualClock, ScriptedTransport } from '../../../src/testing';
import { sine } from '../audio/sine';
import { found } from '../audio/found';
import { heldSession } from './heldSession';
import { settle } from './settle';

const RATE = 16_000;
const parts = { what: 'No.', why: 'So.', remedy: 'Mend it.' };

describe('a conversation that ends', () => {
  it('releases the microphone and the speaker, whatever those who watch its state throw', async () => {
    const uncaught: unknown[] = [];
    const listener = (error: unknown): void => void uncaught.push(error);
    process.on('uncaughtException', listener);
    const test = createTestSession();
    await test.connect();
    test.session.state.subscribe(() => {
      throw new Error('mine');
    });
    await test.session.endSession();
    expect(test.device.microphone.isOpen).toBe(false);
    expect(test.session.state.get().status.name).toBe('ended');
    await new Promise((resolve) => setTimeout(resolve));
    process.off('uncaughtException', listener);
    expect(uncaught.length).toBeGreaterThan(0);
  });

  it('releases the microphone when what the agent is to be told cannot be written', async () => {
    const { session, device, transport } = heldSession({
      initiation: { dynamicVariables: { count: 10n as unknown as number } },
    });
    const connected = session.startSession();
    await settle();
    transport.connection.open();
    await settle();
    device.answer();
    await expect(connected).rejects.toThrow();
    await settle();
    expect(device).toMatchObject({ opened: 1, stopped: 1 });
  });

  it.each<[string, (state: ConversationState) => boolean]>([
    ['started', () => true],
    ['permission', ({ status }) => status.name === 'connecting'],
    ['line', ({ line }) => line === 'page'],
    ['microphone', ({ microphone }) => microphone.status === 'starting'],
    ['speaker', ({ speaker }) => speaker.status === 'running'],
  ])('at its very beginning (%s) opens nothing', async (_, isThere) => {
    const asked: string[] = [];
    const signedUrl = ({ reason }: SignedUrlContext): Promise<string> => {
      asked.push(reason);
      return Promise.resolve('wss://x.test');
    };
    const test = createTestSession({ signedUrl });
    test.session.state.subscribe(() => {
      if (isThere(test.session.state.get())) void test.session.endSession();
    });
    await expect(test.session.startSession()).rejects.toMatchObject({ name: 'AbortError' });
    await settle();
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'ended' },
      microphone: { status: 'off' },
      speaker: { status: 'off' },
    });
    expect(test.device.microphone.isOpen).toBe(false);
    expect(test.device.connected.mediaDevices.listeners).toBe(0);
    expect(test.device.output.get()).toBe('off');
    expect(asked).toEqual([]);
    expect(test.transport.connections).toEqual([]);
  });

  it('because its speaker cannot be opened releases the microphone', async () => {
    const test = createTestSession();
    const details = { url: 'blob:', directive: 'script-src' };
    test.device.refuses = new ParlandoError('script_blocked', parts, { details });
    await expect(test.session.startSession()).rejects.toMatchObject({ code: 'script_blocked' });
    await settle();
    expect(test.device.microphone.isOpen).toBe(false);
    expect(test.device.output.get()).toBe('off');
  });
});

describe('a microphone that is muted from the start', () => {
  it('lets nothing through, however late the line hears of it', async () => {
    const clock = new ManualClock();
    const transport = new ScriptedTransport();
    const device = new FakeAudioDevice(clock);
    const late: LineCommand[] = [];
    const voice = new Voice({
      device,
      clock,
      openLine: (emit) => {
        const line = openPageLine(transport)(emit);
        // As between threads: the first command arrives at once, the others later, one at a time.
        return {
          obey(command) {
            if (late.push(command) === 1) line.obey(command);
            clock.after(16 * late.length, () => {
              if (command !== late[0]) line.obey(command);
              device.microphone.hear(sine(440, RATE, 160));
            });
          },
        };
      },
    });
    const session = new VoiceSession({ agentId: 'a' }, { openLine: openTextLine(transport), clock, voice });
    session.setMuted(true);
    void session.startSession();
    await settle();
    clock.advance(100);
    transport.connection.welcome();
    clock.advance(1000);
    for (const message of transport.connection.sent) {
      if ('user_audio_chunk' in message) expect(message.user_audio_chunk).toMatch(/^A+=*$/);
    }
  });
});

describe('the agent, lowered while the user speaks', () => {
  it('is lowered by a detector of your own, and only while the microphone is open', async () => {
    let tell: (speaking: boolean) => void = () => undefined;
    const voiceDetector: VoiceDetector = { start: async (_, onChange) => void (tell = onChange) };
    const test = createTestSession({ audio: { voiceDetector, ducking: 0.25 } });
    test.device.microphone.media = {} as MediaStream;
    await test.connect();
    tell(true);
    expect(test.device.speaker!.volume).toBe(0.25);
    test.session.setMuted(true);
    test.session.setVolume(1);
    expect(test.device.speaker!.volume).toBe(1);
    test.session.setMuted(false);
    tell(false);
    expect(test.device.speaker!.volume).toBe(1);
  });

  it('is as loud as ever when the microphone is pulled out in the middle of a word', async () => {
    const test = createTestSession({ audio: { ducking: 0.25 } });
    await test.connect();
    test.device.microphone.hear(new Float32Array(RATE));
    test.device.microphone.hear(sine(440, RATE, 4800));
    expect(test.device.speaker!.volume).toBe(0.25);
    test.device.microphone.disappear();
    expect(test.device.speaker!.volume).toBe(1);
  });
});

it('takes a volume that is no number for silence', async () => {
  const test = createTestSession();
  await test.connect();
  test.session.setVolume(Number.NaN);
  expect(test.session.state.get().speaker.volume).toBe(0);
  test.session.setVolume(7);
  expect(test.device.speaker!.volume).toBe(1);
});

it('plays on the device that is chosen now, in the next conversation too', async () => {
  const test = createTestSession();
  test.device.connected.connect(found('m', 'Desk', 'g'), found('box', 'Box', 'g', 'audiooutput'));
  test.session.setOutputDevice('box');
  await test.connect();
  await test.session.endSession();
  test.session.setOutputDevice('');
  await test.connect();
  await settle();
  expect(test.device.speaker!.outputDeviceId).toBe('');
});
