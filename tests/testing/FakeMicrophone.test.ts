import { describe, expect, it } from 'vitest';
import { ParlandoError } from '../../src/core/ParlandoError';
import { FakeMicrophone } from '../../src/testing';

const { signal } = new AbortController();

describe('a fake microphone', () => {
  it('hands on what it hears, in blocks of 20 ms', async () => {
    const microphone = new FakeMicrophone(48_000);
    const stream = await microphone.open(signal);
    const blocks: number[] = [];
    stream.source.port.onmessage = ({ data }) => blocks.push(data.length);
    microphone.hear(new Float32Array(2000).fill(0.5));
    expect(blocks).toEqual([960, 960, 80]);
    expect(stream).toMatchObject({ source: { sampleRate: 48_000 }, label: 'Fake microphone' });
    expect(stream.level()).toBeCloseTo(0.5, 6);
  });

  it('is open until it is stopped, and then hears nothing', async () => {
    const microphone = new FakeMicrophone();
    expect(microphone.isOpen).toBe(false);
    const stream = await microphone.open(signal);
    expect(microphone.isOpen).toBe(true);
    let heard = 0;
    stream.source.port.onmessage = () => heard++;
    stream.stop();
    stream.stop();
    microphone.hear(new Float32Array(320));
    expect([microphone.isOpen, heard]).toEqual([false, 0]);
  });

  it('is not closed by the stop of an older stream', async () => {
    const microphone = new FakeMicrophone();
    const old = await microphone.open(signal);
    await microphone.open(signal);
    old.stop();
    expect(microphone.isOpen).toBe(true);
  });

  it('refuses when told to, and for a start that has ended', async () => {
    const microphone = new FakeMicrophone();
    const parts = { what: 'No.', why: 'So.', remedy: 'Allow it.' };
    microphone.refuses = new ParlandoError('microphone_denied', parts, { details: undefined });
    await expect(microphone.open(signal)).rejects.toBe(microphone.refuses);
    microphone.refuses = undefined;
    await expect(microphone.open(AbortSignal.abort('over'))).rejects.toBe('over');
    expect(microphone.isOpen).toBe(false);
  });

  it('tells when it disappears, until nobody listens', async () => {
    const microphone = new FakeMicrophone();
    let ended = 0;
    const undo = (await microphone.open(signal)).onEnded(() => ended++);
    microphone.disappear();
    undo();
    microphone.disappear();
    expect(ended).toBe(1);
  });
});
