import { describe, expect, it } from 'vitest';
import { AudioDevices } from '../../../src/core/audio/AudioDevices';
import { microphoneError } from '../../../src/core/audio/microphoneError';
import { ParlandoError } from '../../../src/core/ParlandoError';
import { FakeDevices } from '../../../src/testing';
import { found } from './found';

/** Lets what was asked of the platform be answered. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const DEFAULT_DESK = found('default', 'Default - Desk', 'g1');
const DEFAULT_HEADSET = found('default', 'Default - Headset', 'g2');
const DESK = found('d', 'Desk', 'g1');
const HEADSET = found('h', 'Headset', 'g2');
const SPEAKERS = found('s', 'Speakers', 'g1', 'audiooutput');
const EARPHONES = found('e', 'Earphones', 'g2', 'audiooutput');
const UNNAMED = found('');

const refused = microphoneError(new DOMException('No', 'NotAllowedError'));

const ids = (devices: readonly { id: string }[]): string[] => devices.map(({ id }) => id);

/** Counts the changes of the microphone in use, or of the output's id, from when the devices are known. */
async function changes(devices: AudioDevices, kind: 'input' | 'output'): Promise<{ count: number }> {
  const told = { count: 0 };
  let outputId = '';
  if (kind === 'input') devices.onInputChange(() => told.count++);
  else
    devices.subscribe(() => {
      if (devices.get().outputId !== outputId) told.count++;
      ({ outputId } = devices.get());
    });
  await settled();
  return told;
}

describe('the devices', () => {
  it('are unknown without a browser, and everything works', async () => {
    const devices = new AudioDevices({ rememberDevices: true });
    const undo = devices.subscribe(() => undefined);
    devices.choose('input', 'x');
    await devices.refresh();
    expect(devices.get()).toEqual({
      inputs: [],
      outputs: [],
      permission: 'unknown',
      inputId: 'x',
      outputId: '',
    });
    expect(devices.inputInUse()).toBeUndefined();
    undo();
  });

  it('are not looked at while a start has no time for it, and then by whoever still listens', async () => {
    const platform = new FakeDevices(DESK);
    const devices = new AudioDevices({}, platform);
    let started!: () => void;
    devices.wait(new Promise<void>((_, reject) => (started = reject)));
    const undo = devices.subscribe(() => undefined);
    const learnt = devices.learn();
    await settled();
    expect(devices.get()).toMatchObject({ inputs: [], permission: 'granted' });
    started();
    await learnt;
    expect(ids(devices.get().inputs)).toContain('d');
    platform.connect(DESK, HEADSET);
    await settled();
    expect(ids(devices.get().inputs)).toContain('h');
    undo();
  });

  it('are not listened to by whoever has left before the start was over', async () => {
    const platform = new FakeDevices(DESK);
    const devices = new AudioDevices({}, platform);
    let started!: () => void;
    devices.wait(new Promise<void>((resolve) => (started = resolve)));
    devices.subscribe(() => undefined)();
    started();
    await settled();
    platform.connect(DESK, HEADSET);
    await settled();
    expect(devices.get().inputs).toEqual([]);
  });

  it('are not looked at before somebody subscribes, and listened to until the last one has left', async () => {
    const platform = new FakeDevices(DESK);
    const { mediaDevices } = platform;
    const devices = new AudioDevices({}, platform);
    await settled();
    expect(devices.get()).toMatchObject({ inputs: [], permission: 'unknown' });
    const undo = devices.subscribe(() => undefined);
    const another = devices.subscribe(() => undefined);
    await settled();
    expect(ids(devices.get().inputs)).toEqual(['', 'd']);
    undo();
    undo();
    platform.connect(DESK, HEADSET);
    await settled();
    expect(ids(devices.get().inputs)).toEqual(['', 'd', 'h']);
    another();
    expect(mediaDevices.listeners).toBe(0);
    platform.connect(HEADSET);
    await settled();
    platform.answer.becomes('denied');
    await settled();
    expect(devices.get()).toMatchObject({ permission: 'prompt', inputs: [{}, { id: 'd' }, { id: 'h' }] });
    devices.subscribe(() => undefined);
    await settled();
    expect(mediaDevices.listeners).toBe(1);
    expect(ids(devices.get().inputs)).toEqual(['', 'h']);
    expect(devices.get().permission).toBe('denied');
  });

  it('do not listen when the last one has left before the browser answers', async () => {
    const platform = new FakeDevices(DESK);
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined)();
    await settled();
    platform.answer.becomes('granted');
    expect(devices.get().permission).not.toBe('granted');
  });

  it('are the same object until something changes, list by list', async () => {
    const platform = new FakeDevices(DESK, SPEAKERS);
    const devices = new AudioDevices({}, platform);
    let told = 0;
    devices.subscribe(() => told++);
    await settled();
    const before = devices.get();
    const toldBefore = told;
    platform.connect({ ...DESK }, { ...SPEAKERS });
    await settled();
    devices.choose('input', '');
    expect(devices.get()).toBe(before);
    expect(told).toBe(toldBefore);
    platform.connect(DESK, HEADSET, SPEAKERS);
    await settled();
    expect(devices.get()).not.toBe(before);
    expect(devices.get().outputs).toBe(before.outputs);
  });

  it('stay as they were when they cannot be read', async () => {
    const platform = new FakeDevices(DESK);
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    await settled();
    const before = devices.get();
    platform.mediaDevices.refuses = true;
    await devices.refresh();
    expect(devices.get()).toBe(before);
  });

  it('are those of the latest reading, in whatever order the readings end', async () => {
    const platform = new FakeDevices();
    const waiting: ((devices: (typeof DESK)[]) => void)[] = [];
    platform.mediaDevices.enumerateDevices = () => new Promise((resolve) => waiting.push(resolve));
    const devices = new AudioDevices({}, platform);
    const readings = [devices.refresh(), devices.refresh()];
    waiting[1]!([DESK, HEADSET]);
    waiting[0]!([DESK]);
    await Promise.all(readings);
    expect(ids(devices.get().inputs)).toEqual(['', 'd', 'h']);
  });
});

describe('the chosen device', () => {
  it('gives way to the default while it is disconnected, and comes back with it', async () => {
    const platform = new FakeDevices(DEFAULT_DESK, DESK, HEADSET);
    const devices = new AudioDevices({ inputDeviceId: 'h' }, platform);
    const told = await changes(devices, 'input');
    expect(devices.inputInUse()?.label).toBe('Headset');
    expect(told.count).toBe(0);
    platform.connect(DEFAULT_DESK, DESK);
    await settled();
    expect(devices.get().inputId).toBe('');
    expect(devices.inputInUse()?.id).toBe('d');
    expect(told.count).toBe(1);
    platform.connect(DEFAULT_DESK, DESK, HEADSET);
    await settled();
    expect(devices.get().inputId).toBe('h');
    expect(told.count).toBe(2);
  });

  it('is told of once, to those who asked for its kind', async () => {
    const platform = new FakeDevices(DESK, HEADSET, SPEAKERS, EARPHONES);
    const devices = new AudioDevices({}, platform);
    const inputs = await changes(devices, 'input');
    const outputs = await changes(devices, 'output');
    devices.choose('output', 'e');
    devices.choose('output', 'e');
    expect([inputs.count, outputs.count]).toEqual([0, 1]);
    devices.choose('input', 'h');
    expect([inputs.count, outputs.count]).toEqual([1, 1]);
    devices.choose('input', 'default');
    expect(devices.get()).toMatchObject({ inputId: '', outputId: 'e' });
    expect([inputs.count, outputs.count]).toEqual([2, 1]);
  });

  it('is not told of to who has left', async () => {
    const platform = new FakeDevices(DESK, HEADSET);
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    let told = 0;
    const undo = devices.onInputChange(() => told++);
    await settled();
    undo();
    devices.choose('input', 'h');
    expect(told).toBe(0);
  });

  it('follows the default of the system when none is chosen, and only then', async () => {
    const platform = new FakeDevices(DEFAULT_DESK, DESK, HEADSET);
    const devices = new AudioDevices({}, platform);
    const told = await changes(devices, 'input');
    platform.connect(DEFAULT_HEADSET, DESK, HEADSET);
    await settled();
    expect(told.count).toBe(1);
    expect(devices.inputInUse()?.id).toBe('h');
    devices.choose('input', 'd');
    expect(told.count).toBe(2);
    platform.connect(DEFAULT_DESK, DESK, HEADSET);
    await settled();
    expect(told.count).toBe(2);
  });

  it('does not change when the microphone is permitted and names appear', async () => {
    const platform = new FakeDevices(UNNAMED);
    const devices = new AudioDevices({ inputDeviceId: 'h' }, platform);
    const told = await changes(devices, 'input');
    expect(devices.get()).toMatchObject({ inputs: [{ id: '', label: '' }], inputId: 'h' });
    platform.mediaDevices.devices = [DEFAULT_DESK, DESK, HEADSET];
    await devices.learn();
    expect(ids(devices.get().inputs)).toEqual(['', 'd', 'h']);
    expect(devices.get().inputId).toBe('h');
    expect(told.count).toBe(0);
  });

  it('has not changed by what happened while nobody listened', async () => {
    const platform = new FakeDevices(DEFAULT_DESK, DESK, HEADSET);
    const devices = new AudioDevices({}, platform);
    const undo = devices.subscribe(() => undefined);
    await settled();
    undo();
    platform.connect(DEFAULT_HEADSET, DESK, HEADSET);
    await settled();
    expect((await changes(devices, 'input')).count).toBe(0);
    expect(devices.inputInUse()?.id).toBe('h');
  });
});

describe('a remembered choice', () => {
  const remember = { rememberDevices: true };

  it('is there again, before the devices have been read, and before what the page began with', async () => {
    const platform = new FakeDevices(DESK, HEADSET, EARPHONES);
    const earlier = new AudioDevices(remember, platform);
    earlier.choose('input', 'h');
    earlier.choose('output', 'e');
    const devices = new AudioDevices({ ...remember, inputDeviceId: 'd' }, platform);
    devices.subscribe(() => undefined);
    expect(devices.get()).toMatchObject({ inputId: 'h', outputId: 'e' });
    await settled();
    expect(devices.get()).toMatchObject({ inputId: 'h', outputId: 'e' });
  });

  it('waits for a device that is not connected', async () => {
    const platform = new FakeDevices(DESK);
    platform.saved.set('parlando.devices', '{"input":"h","output":""}');
    const devices = new AudioDevices(remember, platform);
    const told = await changes(devices, 'input');
    expect(devices.get().inputId).toBe('');
    platform.connect(DESK, HEADSET);
    await settled();
    expect(devices.get().inputId).toBe('h');
    expect(told.count).toBe(1);
  });

  it('is kept only when that is wanted', () => {
    const platform = new FakeDevices(DESK);
    platform.saved.set('parlando.devices', '{"input":"h","output":""}');
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    expect(devices.get().inputId).toBe('');
    devices.choose('input', 'd');
    expect(platform.saved.get('parlando.devices')).toContain('"h"');
  });

  it.each(['', 'null', '7', '[]', '{', '{"input":""}'])('is none when %j was saved', (saved) => {
    const platform = new FakeDevices(DESK);
    platform.saved.set('parlando.devices', saved);
    const devices = new AudioDevices(remember, platform);
    devices.subscribe(() => undefined);
    expect(devices.get()).toMatchObject({ inputId: '', outputId: '' });
  });

  it('lasts as long as the page where the page may save nothing', async () => {
    const { navigator } = new FakeDevices(DESK, HEADSET);
    const platform = {
      navigator,
      get localStorage(): never {
        throw new DOMException('Sandboxed', 'SecurityError');
      },
    };
    const devices = new AudioDevices(remember, platform);
    devices.subscribe(() => undefined);
    await settled();
    devices.choose('input', 'h');
    expect(devices.get().inputId).toBe('h');
  });
});

describe('the permission among the devices', () => {
  it('follows the browser, from the question to a refusal in the middle of a call', async () => {
    const platform = new FakeDevices(UNNAMED);
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    await settled();
    expect(devices.get().permission).toBe('prompt');
    platform.answer.becomes('granted');
    await devices.learn();
    expect(devices.get().permission).toBe('granted');
    platform.answer.becomes('denied');
    await settled();
    expect(devices.get().permission).toBe('denied');
  });

  it('reads the names again when the browser changes its mind', async () => {
    const platform = new FakeDevices(UNNAMED);
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    await settled();
    platform.mediaDevices.devices = [DESK];
    platform.answer.becomes('granted');
    await settled();
    expect(devices.get().inputs).toMatchObject([{ label: 'Desk' }, { label: 'Desk' }]);
  });

  it('is learnt from outcomes where the browser does not tell', async () => {
    const platform = new FakeDevices(UNNAMED);
    platform.knowsPermission = false;
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    await settled();
    expect(devices.get().permission).toBe('unknown');
    await devices.learn();
    expect(devices.get().permission).toBe('granted');
    await devices.learn(refused);
    expect(devices.get().permission).toBe('denied');
  });

  it('is prompt again after a dismissed question, and denied when Safari says so only then', async () => {
    const platform = new FakeDevices(UNNAMED);
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    await settled();
    await devices.learn(refused);
    expect(devices.get().permission).toBe('prompt');
    platform.answer.state = 'denied';
    await devices.learn(refused);
    expect(devices.get().permission).toBe('denied');
  });

  it('forgets an old outcome for a fresh answer', async () => {
    const platform = new FakeDevices(DESK);
    const devices = new AudioDevices({}, platform);
    const undo = devices.subscribe(() => undefined);
    await settled();
    await devices.learn();
    undo();
    platform.answer.state = 'denied';
    devices.subscribe(() => undefined);
    await settled();
    expect(devices.get().permission).toBe('denied');
  });

  it('is no-device only while the list says so', async () => {
    const platform = new FakeDevices();
    const devices = new AudioDevices({}, platform);
    devices.subscribe(() => undefined);
    await settled();
    expect(devices.get().permission).toBe('no-device');
    platform.connect(UNNAMED);
    await settled();
    expect(devices.get().permission).toBe('prompt');
    const missing = new ParlandoError(
      'microphone_missing',
      { what: '', why: '', remedy: '' },
      { details: undefined },
    );
    await devices.learn(missing);
    expect(devices.get().permission).toBe('prompt');
  });

  it('shows at once when it does not depend on the user', () => {
    const insecure = new AudioDevices({}, { isSecureContext: false, navigator: {} });
    insecure.subscribe(() => undefined);
    expect(insecure.get().permission).toBe('insecure-context');
    const platform = Object.assign(new FakeDevices(DESK), {
      document: { featurePolicy: { allowsFeature: () => false } },
    });
    const framed = new AudioDevices({}, platform);
    framed.subscribe(() => undefined);
    expect(framed.get().permission).toBe('blocked-by-policy');
  });
});
