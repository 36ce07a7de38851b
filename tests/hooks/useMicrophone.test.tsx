import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useMicrophone } from '../../src/hooks/useMicrophone';
import { agentSays } from '../../src/testing';
import { talkTo } from './talk';

it('shows the microphone, and mutes it', async () => {
  const { result, session } = await talkTo(() => useMicrophone());
  expect(result.current).toMatchObject({ status: 'on', muted: false });
  const { toggleMuted, setMuted } = result.current;
  act(() => toggleMuted());
  expect(result.current.muted).toBe(true);
  act(() => toggleMuted());
  expect(result.current.muted).toBe(false);
  act(() => setMuted(true));
  expect(session.state.get().microphone.muted).toBe(true);
  expect(result.current.toggleMuted).toBe(toggleMuted);
});

it('follows the permission and the choice of a device', async () => {
  const { result, device } = await talkTo(() => useMicrophone());
  await act(() => device.devices.learn());
  expect(result.current.permission).toBe(device.devices.get().permission);
  expect(result.current.permission).not.toBe('unknown');
  act(() => result.current.setInputDevice('microphone'));
  expect(device.devices.get().inputId).toBe('microphone');
});

it('renders for nothing that is said', async () => {
  const { say, advance, renders } = await talkTo(() => useMicrophone());
  await act(async () => undefined);
  renders();
  await say(...agentSays('Hello there'));
  await advance(1000);
  expect(renders()).toBe(0);
});
