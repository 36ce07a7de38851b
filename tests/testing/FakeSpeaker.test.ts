import { describe, expect, it } from 'vitest';
import { FakeSpeaker, type FakeSpeakerOptions, ManualClock } from '../../src/testing';

const MS = 16;

function speakerWith(options: FakeSpeakerOptions = {}): { clock: ManualClock; speaker: FakeSpeaker } {
  const clock = new ManualClock();
  clock.advance(1000);
  return { clock, speaker: new FakeSpeaker(clock, options) };
}

const play = (speaker: FakeSpeaker, ms: number): void =>
  speaker.port.postMessage({ kind: 'play', samples: new Float32Array(ms * MS).fill(0.5) }, []);

describe('a fake speaker', () => {
  it('renders silence, and then what it is given, as the clock moves', () => {
    const { clock, speaker } = speakerWith();
    clock.advance(80);
    expect(speaker.rendered()).toEqual(new Float32Array(80 * MS));
    play(speaker, 100);
    clock.advance(200);
    const sound = speaker.rendered().subarray(80 * MS, 180 * MS);
    expect(sound.filter((sample) => sample === 0.5)).toHaveLength(100 * MS - 2 * 80 + 2);
    expect(
      speaker
        .rendered()
        .subarray(180 * MS)
        .every((sample) => sample === 0),
    ).toBe(true);
  });

  it('knows which frame is heard, its latency counted', () => {
    const { clock, speaker } = speakerWith({ latencyMs: 40 });
    play(speaker, 1000);
    clock.advance(140);
    expect(speaker.audibleFrame(clock.now())).toBe(100 * MS);
    expect(speaker.audibleFrame(clock.now() + 10)).toBe(110 * MS);
    clock.advance(2000);
    expect(speaker.audibleFrame(clock.now())).toBe(1000 * MS);
  });

  it('is audible from the first sound that is heard to the last', () => {
    const { clock, speaker } = speakerWith({ latencyMs: 40 });
    const changes: [boolean, number][] = [];
    speaker.state.subscribe(() => changes.push([speaker.state.get().audible, clock.now() - 1000]));
    play(speaker, 96);
    clock.advance(500);
    expect(changes).toEqual([
      [true, 8 + 40],
      [false, 96 + 40],
    ]);
  });

  it('counts underruns as the real one does', () => {
    const { clock, speaker } = speakerWith();
    play(speaker, 100);
    clock.advance(200);
    play(speaker, 100);
    clock.advance(200);
    expect(speaker.state.get()).toMatchObject({ underruns: 1, bufferMs: 56 });
  });

  it('reports where a flush cuts, to each listener until it leaves', () => {
    const { clock, speaker } = speakerWith();
    const frames: number[] = [];
    const undo = speaker.onFlushed((frame) => frames.push(frame));
    play(speaker, 1000);
    clock.advance(80);
    speaker.port.postMessage({ kind: 'flush' }, []);
    expect(frames).toEqual([80 * MS + 80]);
    clock.advance(500);
    expect(speaker.audibleFrame(clock.now())).toBe(80 * MS + 80);
    undo();
    speaker.port.postMessage({ kind: 'flush' }, []);
    expect(frames).toHaveLength(1);
  });

  it('flushes when asked, and stays within what was queued', async () => {
    const { clock, speaker } = speakerWith();
    const frames: number[] = [];
    speaker.onFlushed((frame) => frames.push(frame));
    play(speaker, 1000);
    speaker.queued(50 * MS);
    clock.advance(80);
    expect(speaker.audibleFrame(clock.now())).toBe(50 * MS);
    expect(await speaker.flush()).toBe(80 * MS + 80);
    expect(frames).toEqual([80 * MS + 80]);
  });

  it('keeps what it was told of mute and device', async () => {
    const { speaker } = speakerWith();
    speaker.setVolume(0.5);
    speaker.setMuted(true);
    await speaker.setOutputDevice('headset');
    expect([speaker.volume, speaker.muted, speaker.outputDeviceId]).toEqual([0.5, true, 'headset']);
  });

  it('has the level of what it plays, and renders no more once closed', () => {
    const { clock, speaker } = speakerWith();
    expect(speaker.level()).toBe(0);
    play(speaker, 1000);
    clock.advance(100);
    expect(speaker.level()).toBeCloseTo(0.5, 6);
    const bands = new Uint8Array(4);
    speaker.spectrum(bands);
    expect([...bands]).toEqual([128, 128, 128, 128]);
    speaker.close();
    const { length } = speaker.rendered();
    clock.advance(1000);
    expect(speaker.rendered()).toHaveLength(length);
  });
});
