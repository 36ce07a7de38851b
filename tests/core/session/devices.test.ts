import { describe, expect, it } from 'vitest';
import { microphoneError } from '../../../src/core/audio/microphoneError';
import { ParlandoError } from '../../../src/core/ParlandoError';
import { audioStalled, echoRisk } from '../../../src/core/soundErrors';
import { agentSays, createTestSession, type TestSession } from '../../../src/testing';
import { found } from '../audio/found';
import { heldSession } from './heldSession';
import { settle } from './settle';

const DEFAULT_DESK = found('default', 'Default - Desk', 'g1');
const DEFAULT_HEADSET = found('default', 'Default - Headset', 'g2');
const DESK = found('desk', 'Desk', 'g1');
const HEADSET = found('headset', 'Headset', 'g2');
const BOX = found('box', 'Box', 'g3', 'audiooutput');

const parts = { what: 'Busy.', why: 'So.', remedy: 'Wait.' };
const outputFailed = new ParlandoError('output_device_failed', parts, { details: { deviceId: 'x' } });

async function talking(): Promise<TestSession> {
  const test = createTestSession();
  test.device.connected.connect(DEFAULT_DESK, DESK, HEADSET, BOX);
  await test.connect();
  await settle();
  return test;
}

const label = ({ session }: TestSession): string => session.state.get().microphone.label;
const chunks = ({ transport }: TestSession): number =>
  transport.connection.sent.filter((message) => 'user_audio_chunk' in message).length;

describe('the microphone of a conversation', () => {
  it('is changed while talking, without a gap in what the agent hears', async () => {
    const test = await talking();
    const block = new Float32Array(160).fill(0.1);
    for (let i = 0; i < 3; i++) test.device.microphone.hear(block);
    test.session.setInputDevice('headset');
    await settle();
    expect(label(test)).toBe('headset');
    for (let i = 0; i < 5; i++) test.device.microphone.hear(block);
    // Eight half frames make four, though one frame began on the old microphone.
    expect(chunks(test)).toBe(4);
  });

  it('follows the default of the system', async () => {
    const test = await talking();
    test.device.connected.connect(DEFAULT_HEADSET, DESK, HEADSET, BOX);
    await settle();
    expect(label(test)).toBe('headset');
  });

  it('is the default again when the chosen one is unplugged, and the chosen one when it is back', async () => {
    const test = await talking();
    test.session.setInputDevice('headset');
    await settle();
    test.device.connected.connect(DEFAULT_DESK, DESK, BOX);
    await settle();
    expect(label(test)).toBe('desk');
    test.device.connected.connect(DEFAULT_DESK, DESK, HEADSET, BOX);
    await settle();
    expect(label(test)).toBe('headset');
  });

  it('stays the one it is when another cannot be opened, which is a problem', async () => {
    const test = await talking();
    const before = label(test);
    test.device.microphone.refuses = new ParlandoError('microphone_busy', parts, { details: undefined });
    test.session.setInputDevice('headset');
    await settle();
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'connected' },
      microphone: { status: 'on', label: before },
      problem: { code: 'microphone_busy' },
    });
    expect(test.device.microphone.isOpen).toBe(true);
  });

  it('of the last of two quick choices is the one that is heard', async () => {
    const test = await talking();
    test.session.setInputDevice('headset');
    test.session.setInputDevice('desk');
    await settle();
    expect(label(test)).toBe('desk');
    expect(test.session.devices.get().inputId).toBe('desk');
  });

  it('is chosen before the start too', async () => {
    const test = createTestSession();
    test.device.connected.connect(DEFAULT_DESK, DESK, HEADSET, BOX);
    test.session.setInputDevice('headset');
    await test.connect();
    expect(label(test)).toBe('headset');
  });

  it.each(['while it is being opened', 'before the agent has answered'])('is chosen %s', async (when) => {
    const { session, device, transport } = heldSession();
    device.fake.connected.connect(DEFAULT_DESK, DESK, HEADSET, BOX);
    const connected = session.startSession();
    await settle();
    if (when.startsWith('while')) session.setInputDevice('headset');
    device.answer();
    await settle();
    session.setInputDevice('headset');
    transport.connection.open();
    await settle();
    transport.connection.welcome();
    await connected;
    await settle();
    device.answer();
    await settle();
    expect(device.asked.at(-1)).toBe('headset');
    expect(device.opened).toBe(2);
  });

  describe('that was pulled out, which its track tells before the list does,', () => {
    /** What is known of it. */
    const known = ({ session, device }: TestSession): unknown[] => {
      const { microphone, problem } = session.state.get();
      return [microphone.status, device.microphone.isOpen, microphone.label, problem?.code];
    };
    const lost = ['off', false, '', 'microphone_missing'];

    it('gives way to the one that is the default then', async () => {
      const test = await talking();
      test.session.setInputDevice('headset');
      await settle();
      test.device.microphone.disappear();
      expect(known(test)).toEqual(lost);
      test.device.connected.connect(DEFAULT_DESK, DESK, BOX);
      await settle();
      expect(known(test)).toEqual(['on', true, 'desk', undefined]);
      const before = chunks(test);
      test.device.microphone.hear(new Float32Array(3200).fill(0.1));
      expect(chunks(test)).toBe(before + 10);
    });

    it('is heard again when it is back, if there was no other, and was missing once', async () => {
      const test = await talking();
      const told: string[] = [];
      test.session.on('problem', ({ code }) => void told.push(code));
      test.device.microphone.disappear();
      test.device.microphone.refuses = microphoneError(new DOMException('None', 'NotFoundError'));
      test.device.connected.connect(BOX);
      await settle();
      expect(known(test)).toEqual(lost);
      expect(told).toEqual(['microphone_missing']);
      test.device.microphone.refuses = undefined;
      test.device.connected.connect(DEFAULT_DESK, DESK, BOX);
      await settle();
      expect(known(test)).toEqual(['on', true, 'desk', undefined]);
    });

    it('can be replaced by hand', async () => {
      const test = await talking();
      test.device.microphone.disappear();
      await settle();
      expect(known(test)).toEqual(lost);
      test.session.setInputDevice('headset');
      await settle();
      expect(known(test)).toEqual(['on', true, 'headset', undefined]);
    });

    it('is not opened anew when what was taken back is the permission', async () => {
      const test = await talking();
      test.device.microphone.disappear();
      test.device.connected.connect(found(''), found('', '', '', 'audiooutput'));
      test.device.connected.answer.becomes('denied');
      await settle();
      expect(known(test)).toEqual(lost);
      expect(test.session.devices.get().permission).toBe('denied');
    });

    it('is not opened anew once the agent has hung up, nor after the end', async () => {
      const test = await talking();
      for (const message of agentSays('Goodbye')) test.transport.connection.say(message);
      test.transport.connection.hangUp(1000);
      test.device.connected.connect(DEFAULT_HEADSET, HEADSET, BOX);
      await settle();
      expect(test.session.state.get().status.name).toBe('connected');
      expect(known(test)).toEqual(['off', false, '', undefined]);
      await test.session.endSession();
      test.device.connected.connect(DEFAULT_DESK, DESK, BOX);
      await settle();
      expect(test.device.microphone.isOpen).toBe(false);
    });

    it('is replaced by what was on its way already', async () => {
      const { session, device, connect } = heldSession();
      device.fake.connected.connect(DEFAULT_DESK, DESK, HEADSET, BOX);
      await connect();
      await settle();
      session.setInputDevice('headset');
      await settle();
      device.disappear();
      expect(session.state.get().microphone.status).toBe('off');
      device.answer();
      await settle();
      expect(session.state.get()).toMatchObject({ microphone: { status: 'on' }, problem: undefined });
      expect(device).toMatchObject({ opened: 2, stopped: 1 });
      await session.endSession();
      expect(device.stopped).toBe(2);
    });
  });

  it('is nobody’s concern after the end', async () => {
    const test = await talking();
    await test.session.endSession();
    test.session.setInputDevice('headset');
    test.device.connected.connect(DEFAULT_HEADSET, HEADSET);
    await settle();
    expect(test.device.microphone.isOpen).toBe(false);
    expect(test.device.connected.mediaDevices.listeners).toBe(0);
  });
});

describe('the output of a conversation', () => {
  it('is changed while talking', async () => {
    const test = await talking();
    test.session.setOutputDevice('box');
    await settle();
    expect(test.device.speaker!.outputDeviceId).toBe('box');
    expect(test.session.devices.get().outputId).toBe('box');
  });

  it('is the default while the chosen one is unplugged, and the chosen one when it is back', async () => {
    const test = await talking();
    test.session.setOutputDevice('box');
    await settle();
    test.device.connected.connect(DEFAULT_DESK, DESK, HEADSET);
    await settle();
    expect(test.device.speaker!.outputDeviceId).toBe('');
    test.device.connected.connect(DEFAULT_DESK, DESK, HEADSET, BOX);
    await settle();
    expect(test.device.speaker!.outputDeviceId).toBe('box');
  });

  it('is chosen before the start too', async () => {
    const test = createTestSession();
    test.device.connected.connect(DEFAULT_DESK, DESK, BOX);
    test.session.setOutputDevice('box');
    await test.connect();
    await settle();
    expect(test.device.speaker!.outputDeviceId).toBe('box');
  });

  it('is the default where the remembered one is gone, and that is no problem', async () => {
    const test = createTestSession({ audio: { outputDeviceId: 'gone' } });
    test.device.connected.connect(DEFAULT_DESK, DESK, BOX);
    test.session.setOutputDevice('gone');
    const { openSpeaker } = test.device;
    test.device.openSpeaker = async () => {
      const speaker = await openSpeaker.call(test.device);
      const set = speaker.setOutputDevice.bind(speaker);
      speaker.setOutputDevice = (id) =>
        id === 'gone' || id === 'box' ? Promise.reject(outputFailed) : set(id);
      return speaker;
    };
    await test.connect();
    await settle();
    expect(test.session.state.get().problem).toBeUndefined();
    expect(test.device.speaker!.outputDeviceId).toBe('');
    // One that is there and fails is one.
    test.session.setOutputDevice('box');
    await settle();
    expect(test.session.state.get().problem).toBe(outputFailed);
  });

  it('tells whether it can be heard', async () => {
    const test = await talking();
    test.device.output.set('blocked');
    expect(test.session.state.get().speaker.status).toBe('blocked');
    test.session.resume();
    expect(test.device.calls).toContain('resume');
    await test.session.endSession();
    expect(test.session.state.get().speaker.status).toBe('off');
  });

  it('tells what is wrong with it as a problem, while there is a conversation', async () => {
    const test = await talking();
    const told: string[] = [];
    test.session.on('problem', ({ code }) => told.push(code));
    test.device.warn(echoRisk('box'));
    test.device.warn(audioStalled());
    expect(test.session.state.get()).toMatchObject({
      status: { name: 'connected' },
      problem: { code: 'audio_stalled' },
    });
    await test.session.endSession();
    test.device.warn(echoRisk('box'));
    expect(told).toEqual(['echo_risk', 'audio_stalled']);
  });
});
