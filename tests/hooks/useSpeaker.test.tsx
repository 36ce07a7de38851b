import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSpeaker } from '../../src/hooks/useSpeaker';
import { talkTo } from './talk';

it('shows the speaker, and does what it is told', async () => {
  const { result, device } = await talkTo(() => useSpeaker());
  expect(result.current).toMatchObject({ status: 'running', volume: 1, muted: false });
  const { setVolume } = result.current;
  act(() => setVolume(0.5));
  act(() => result.current.setMuted(true));
  expect(result.current).toMatchObject({ volume: 0.5, muted: true, setVolume });
  expect(device.speaker).toMatchObject({ volume: 0.5, muted: true });
  act(() => device.output.set('blocked'));
  expect(result.current.status).toBe('blocked');
  act(() => result.current.resume());
  expect(result.current.status).toBe('running');
  act(() => result.current.setOutputDevice('speaker'));
  expect(device.devices.get().outputId).toBe('speaker');
});
