import { describe, expect, it } from 'vitest';
import { audioStalled } from '../../src/core/soundErrors';
import { FakeAudioDevice, ManualClock } from '../../src/testing';

describe('a fake audio device', () => {
  it('can be heard from its unlocking to its suspension', () => {
    const device = new FakeAudioDevice(new ManualClock());
    expect(device.output.get()).toBe('off');
    device.unlock();
    expect(device.output.get()).toBe('running');
    device.suspend();
    expect(device.output.get()).toBe('off');
    expect(device.calls).toEqual(['unlock', 'suspend']);
  });

  it('stays blocked until it is resumed', () => {
    const device = new FakeAudioDevice(new ManualClock());
    device.output.set('blocked');
    device.unlock();
    expect(device.output.get()).toBe('blocked');
    device.resume();
    expect(device.output.get()).toBe('running');
  });

  it('tells its warnings to each listener until it leaves', () => {
    const device = new FakeAudioDevice(new ManualClock());
    const told: string[] = [];
    const undo = device.onWarning(({ code }) => told.push(code));
    device.warn(audioStalled());
    undo();
    device.warn(audioStalled());
    expect(told).toEqual(['audio_stalled']);
  });
});
