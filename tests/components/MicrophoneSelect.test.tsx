import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MicrophoneSelect, type MicrophoneSelectProps } from '../../src/index';
import { createTestSession, type TestSession } from '../../src/testing';
import { ManualFrames } from './ManualFrames';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const laptop = { kind: 'audioinput', deviceId: 'laptop', label: 'Built-in', groupId: 'a' };
const headset = { kind: 'audioinput', deviceId: 'headset', label: 'Headset', groupId: 'b' };
const unnamed = { kind: 'audioinput', deviceId: '', label: '', groupId: '' };

interface Stage extends TestSession {
  root: HTMLElement;
  select: HTMLSelectElement;
}

async function stage(
  props: MicrophoneSelectProps = {},
  arrange?: (test: TestSession) => void,
): Promise<Stage> {
  const test = createTestSession();
  const { connected } = test.device;
  connected.mediaDevices.devices = [laptop, headset];
  connected.answer.state = 'granted';
  arrange?.(test);
  const { container } = render(<MicrophoneSelect {...props} conversation={{ session: test.session }} />);
  await act(async () => Promise.resolve());
  return {
    ...test,
    root: container.firstElementChild as HTMLElement,
    select: container.querySelector('select')!,
  };
}

describe('the choice of a microphone', () => {
  it("has the system's choice first, by its name, and then each device", async () => {
    const { root, select, session } = await stage();
    expect(root).toHaveAttribute('data-state', 'granted');
    expect(select).toHaveAccessibleName('Microphone');
    expect(select).toHaveValue('');
    expect([...select.options].map(({ text }) => text)).toEqual([
      'System default (Built-in)',
      'Built-in',
      'Headset',
    ]);
    fireEvent.change(select, { target: { value: 'headset' } });
    expect(session.devices.get().inputId).toBe('headset');
    expect(select).toHaveValue('headset');
    fireEvent.change(select, { target: { value: '' } });
    expect(session.devices.get().inputId).toBe('');
  });

  it('follows what is connected', async () => {
    const { select, device } = await stage();
    fireEvent.change(select, { target: { value: 'headset' } });
    await act(async () => device.connected.connect(laptop));
    expect(select.options).toHaveLength(2);
    expect(select).toHaveValue('');
    await act(async () => device.connected.connect(laptop, headset));
    expect(select).toHaveValue('headset');
  });

  it('names a device that has no name', async () => {
    await stage({}, ({ device }) => {
      device.connected.mediaDevices.devices = [laptop, { ...headset, label: '' }];
    });
    expect(screen.getByRole('option', { name: 'Microphone 2' })).toHaveValue('headset');
  });

  it.each([
    ['prompt', /^Your browser asks/],
    ['denied', /^The microphone is blocked/],
  ] as const)('says what to do: %s', async (state, words) => {
    const { root, select, device } = await stage({}, ({ device: { connected } }) => {
      connected.answer.state = state;
      connected.mediaDevices.devices = [unnamed];
    });
    expect(root).toHaveAttribute('data-state', state);
    expect(select).toHaveAccessibleDescription(words);
    device.connected.mediaDevices.devices = [laptop];
    await act(async () => device.connected.answer.becomes('granted'));
    expect(root).toHaveAttribute('data-state', 'granted');
    expect(select).toHaveAccessibleDescription('');
  });

  it('is silent while nothing is known, and speaks once the browser turns out not to say', async () => {
    const test = createTestSession();
    test.device.connected.knowsPermission = false;
    test.device.connected.mediaDevices.devices = [unnamed];
    render(<MicrophoneSelect conversation={{ session: test.session }} />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await act(async () => Promise.resolve());
    expect(screen.getByRole('status')).toHaveTextContent(/^Your browser asks/);
  });

  it('cannot be used without a device, and says so', async () => {
    const { root, select } = await stage({}, ({ device }) => (device.connected.mediaDevices.devices = []));
    expect(root).toHaveAttribute('data-state', 'no-device');
    expect(select).toBeDisabled();
    expect(select).toHaveAccessibleDescription(/^There is no microphone/);
  });

  it('shows the level beside it while the microphone is on', async () => {
    const { root, device, clock, connect, session } = await stage({ meter: true });
    const frames = new ManualFrames(clock);
    const meter = root.querySelector<HTMLElement>('.parlando-meter')!;
    expect(meter).toHaveAttribute('data-state', 'off');
    await act(() => connect());
    expect(meter).toHaveAttribute('data-state', 'on');
    device.microphone.hear(new Float32Array(320).fill(0.2));
    frames.run();
    expect(Number(meter.style.getPropertyValue('--parlando-level'))).toBeGreaterThan(0.7);
    await act(() => session.endSession());
    expect(frames.pending).toBe(0);
    expect(meter.style.getPropertyValue('--parlando-level')).toBe('');
  });

  it('hands on what is for the list itself, its label included', async () => {
    const { select } = await stage({ selectProps: { id: 'mine', name: 'microphone' } });
    expect(select).toHaveAttribute('name', 'microphone');
    expect(screen.getByLabelText('Microphone')).toBe(select);
  });
});
