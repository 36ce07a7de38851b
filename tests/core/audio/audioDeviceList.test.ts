import { describe, expect, it } from 'vitest';
import { audioDeviceList } from '../../../src/core/audio/audioDeviceList';
import { found } from './found';

describe('the list of devices', () => {
  it('has the default first, then every real device once, as Chromium on Windows lists them', () => {
    const devices = [
      found('default', 'Default - Desk', 'g1'),
      found('communications', 'Communications - Headset', 'g2'),
      found('d', 'Desk', 'g1'),
      found('h', 'Headset', 'g2'),
      found('s', 'Speakers', 'g1', 'audiooutput'),
      found('c', 'Camera', 'g3', 'videoinput'),
    ];
    expect(audioDeviceList(devices, 'input')).toEqual([
      { id: '', label: 'Default - Desk', groupId: 'g1' },
      { id: 'd', label: 'Desk', groupId: 'g1' },
      { id: 'h', label: 'Headset', groupId: 'g2' },
    ]);
    expect(audioDeviceList(devices, 'output')).toEqual([
      { id: '', label: 'Speakers', groupId: 'g1' },
      { id: 's', label: 'Speakers', groupId: 'g1' },
    ]);
  });

  it('takes the first device for the default where no entry says which it is', () => {
    expect(audioDeviceList([found('a', 'A', 'g'), found('b', 'B', 'h')], 'input')).toEqual([
      { id: '', label: 'A', groupId: 'g' },
      { id: 'a', label: 'A', groupId: 'g' },
      { id: 'b', label: 'B', groupId: 'h' },
    ]);
  });

  it('has one entry without a name until the microphone is permitted', () => {
    expect(audioDeviceList([found('')], 'input')).toEqual([{ id: '', label: '', groupId: '' }]);
  });

  it('is empty when there is nothing', () => {
    expect(audioDeviceList([found('c', '', '', 'videoinput')], 'input')).toEqual([]);
  });
});
