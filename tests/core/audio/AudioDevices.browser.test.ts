import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AudioDevices, type AudioDevicesPlatform } from '../../../src/core/audio/AudioDevices';
import { microphoneError } from '../../../src/core/audio/microphoneError';

const open = async (audio: MediaTrackConstraints | true): Promise<MediaStreamTrack> =>
  (await navigator.mediaDevices.getUserMedia({ audio })).getAudioTracks()[0]!;

describe('the devices of a real browser', () => {
  let devices: AudioDevices;
  let undo: () => void;

  beforeEach(async () => {
    (await open(true)).stop();
    devices = new AudioDevices();
    undo = devices.subscribe(() => undefined);
    await devices.learn();
  });
  afterEach(() => undo());

  it('have names once a microphone was given, the default first', () => {
    const { inputs, outputs, permission } = devices.get();
    expect(permission).toBe('granted');
    expect(inputs.map(({ label }) => label)).toEqual([
      'Fake Default Audio Input',
      'Fake Audio Input 1',
      'Fake Audio Input 2',
    ]);
    expect(outputs.map(({ label }) => label)).toEqual([
      'Fake Default Audio Output',
      'Fake Audio Output 1',
      'Fake Audio Output 2',
    ]);
    expect([inputs[0]!.id, outputs[0]!.id]).toEqual(['', '']);
  });

  it('can be opened by what was chosen', async () => {
    const input = devices.get().inputs[2]!;
    const output = devices.get().outputs[1]!;
    let told = 0;
    devices.onInputChange(() => told++);
    devices.choose('input', input.id);
    devices.choose('output', output.id);
    expect(told).toBe(1);
    const { inputId, outputId } = devices.get();
    const track = await open({ deviceId: { exact: inputId } });
    expect(track.label).toBe(input.label);
    track.stop();
    const context = new AudioContext() as AudioContext & {
      sinkId: string;
      setSinkId(id: string): Promise<void>;
    };
    await context.setSinkId(outputId);
    expect(context.sinkId).toBe(output.id);
    await context.close();
  });
});

describe('a device that is not there', () => {
  it('is missing when it must be that one', async () => {
    const cause: unknown = await open({ deviceId: { exact: 'gone' } }).catch((error: unknown) => error);
    expect(microphoneError(cause).code).toBe('microphone_missing');
  });
});

describe('a frame without allow="microphone"', () => {
  it('is blocked by policy, before it asks and when it does', async () => {
    const frame = document.createElement('iframe');
    frame.allow = "microphone 'none'";
    document.body.append(frame);
    const page = frame.contentWindow as unknown as AudioDevicesPlatform & Window;
    const devices = new AudioDevices({}, page);
    const undo = devices.subscribe(() => undefined);
    await devices.refresh();
    expect(devices.get().permission).toBe('blocked-by-policy');
    const asked = page.navigator.mediaDevices.getUserMedia({ audio: true });
    const error = microphoneError(await asked.catch((cause: unknown) => cause), page);
    expect(error.code).toBe('microphone_blocked_by_policy');
    await devices.learn(error);
    expect(devices.get().permission).toBe('blocked-by-policy');
    undo();
    frame.remove();
  });
});
