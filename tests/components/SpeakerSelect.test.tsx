import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SpeakerSelect } from '../../src/index';
import { createTestSession, type TestSession } from '../../src/testing';

const prototype: { setSinkId?: unknown } = HTMLMediaElement.prototype;

afterEach(() => {
  cleanup();
  delete prototype.setSinkId;
});

const laptop = { kind: 'audiooutput', deviceId: 'laptop', label: 'Built-in', groupId: 'a' };
const phones = { kind: 'audiooutput', deviceId: 'phones', label: 'Phones', groupId: 'b' };

async function stage(
  ...devices: (typeof laptop)[]
): Promise<TestSession & { root: HTMLElement; select: HTMLSelectElement }> {
  const test = createTestSession();
  test.device.connected.mediaDevices.devices = devices;
  const { container } = render(<SpeakerSelect conversation={{ session: test.session }} />);
  await act(async () => Promise.resolve());
  return {
    ...test,
    root: container.firstElementChild as HTMLElement,
    select: container.querySelector('select')!,
  };
}

describe('the choice of a speaker', () => {
  it('moves the sound, also during a call', async () => {
    prototype.setSinkId = () => undefined;
    const { root, select, connect, device } = await stage(laptop, phones);
    expect(root).toHaveAttribute('data-state', 'ready');
    expect(screen.getByRole('option', { name: 'System default (Built-in)' })).toHaveValue('');
    await act(() => connect());
    fireEvent.change(select, { target: { value: 'phones' } });
    expect(device.speaker?.outputDeviceId).toBe('phones');
    expect(select).toHaveValue('phones');
    expect(select).toHaveAccessibleDescription('');
  });

  it('says that the names come with the microphone', async () => {
    prototype.setSinkId = () => undefined;
    const { root, select } = await stage({ ...laptop, deviceId: '', label: '' });
    expect(root).toHaveAttribute('data-state', 'unnamed');
    expect(select).toHaveAccessibleDescription(/^Once the microphone is allowed/);
  });

  it('says that this browser cannot choose', async () => {
    const { root, select } = await stage(laptop, phones);
    expect(root).toHaveAttribute('data-state', 'unsupported');
    expect(select).toBeDisabled();
    expect(select.options).toHaveLength(1);
    expect(select).toHaveAccessibleDescription(/^This browser cannot choose a speaker/);
  });
});
