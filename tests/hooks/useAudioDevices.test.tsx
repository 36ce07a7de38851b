import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useAudioDevices } from '../../src/hooks/useAudioDevices';
import { talkTo } from './talk';

it('lists what there is, and chooses of it', async () => {
  const { result, device } = await talkTo(() => useAudioDevices());
  await act(() => device.devices.learn());
  expect(result.current.inputs).toMatchObject([{ id: '' }, { id: 'microphone' }]);
  expect(result.current.outputs).toMatchObject([{ id: '' }, { id: 'speaker' }]);
  const { setInputDevice } = result.current;
  act(() => setInputDevice('microphone'));
  act(() => result.current.setOutputDevice('speaker'));
  expect(result.current).toMatchObject({ inputId: 'microphone', outputId: 'speaker', setInputDevice });
});
