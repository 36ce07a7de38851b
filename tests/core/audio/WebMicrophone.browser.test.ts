import { afterEach, describe, expect, it } from 'vitest';
import type { MicrophoneStream } from '../../../src/core/audio/Microphone';
import { type MicrophoneOptions, WebMicrophone } from '../../../src/core/audio/WebMicrophone';

const { mediaDevices } = navigator;
const noGraph = {
  ready: () => Promise.reject<AudioContext>(new Error('No graph.')),
  current: () => undefined,
};

let asked: MediaStreamConstraints[] = [];
let given: MediaStream[] = [];

/** The browser's own microphone, with what it is asked and what it gives. */
function openWith(
  options: MicrophoneOptions,
  deviceId?: string,
  signal = new AbortController().signal,
): Promise<MicrophoneStream> {
  mediaDevices.getUserMedia = async (constraints = {}) => {
    asked.push(constraints);
    given.push(await MediaDevices.prototype.getUserMedia.call(mediaDevices, constraints));
    return given.at(-1)!;
  };
  return new WebMicrophone(noGraph, options).open(signal, deviceId);
}

const tracks = (): MediaStreamTrack[] => given.flatMap((stream) => stream.getTracks());

afterEach(() => {
  for (const track of tracks()) track.stop();
  asked = [];
  given = [];
  Reflect.deleteProperty(mediaDevices, 'getUserMedia');
});

const usual = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: 1,
};

describe('a microphone of the browser', () => {
  it('is asked for once, in one channel, with echo, noise and gain seen to', async () => {
    const stream = await openWith({});
    expect(asked).toEqual([{ audio: usual }]);
    expect(tracks()).toHaveLength(1);
    expect(tracks()[0]!.getSettings()).toMatchObject({ echoCancellation: true, channelCount: 1 });
    expect(stream.label).toBe(tracks()[0]!.label);
    expect(stream.media).toBe(given[0]);
  });

  it('is as the options say, and the device that is chosen', async () => {
    const microphone = {
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
      voiceIsolation: true,
    };
    const devices = await mediaDevices.enumerateDevices();
    const { deviceId } = devices.findLast(({ kind }) => kind === 'audioinput')!;
    await openWith({ microphone }, deviceId);
    expect(asked).toEqual([{ audio: { ...usual, ...microphone, deviceId: { exact: deviceId } } }]);
    const { voiceIsolation: _, ...known } = microphone;
    expect(tracks()[0]!.getSettings()).toMatchObject({ ...known, deviceId });
  });

  it('gives what it hears at its own rate, and is released', async () => {
    const stream = await openWith({});
    const { frames } = stream.source as { frames: ReadableStream<AudioData> };
    const reader = frames.getReader();
    const { value } = await reader.read();
    expect(value!.sampleRate).toBe(tracks()[0]!.getSettings().sampleRate);
    value!.close();
    reader.releaseLock();
    stream.stop();
    stream.stop();
    expect(tracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  it('is released where nobody wants it any more when it comes', async () => {
    const ending = new AbortController();
    const opening = openWith({}, undefined, ending.signal);
    ending.abort(new Error('over'));
    await expect(opening).rejects.toThrow('over');
    expect(tracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  it('is released where it cannot be read', async () => {
    await expect(openWith({ capture: 'worklet' })).rejects.toThrow('No graph.');
    expect(tracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });
});
