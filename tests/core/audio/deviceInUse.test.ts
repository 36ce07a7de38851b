import { describe, expect, it } from 'vitest';
import { type AudioDeviceInfo, audioDeviceList } from '../../../src/core/audio/audioDeviceList';
import { deviceChanged, deviceIdentity, deviceInUse } from '../../../src/core/audio/deviceInUse';
import { found } from './found';

const list = (defaultLabel: string, defaultGroup: string): AudioDeviceInfo[] =>
  audioDeviceList(
    [
      found('default', defaultLabel, defaultGroup),
      found('d', 'Desk', 'g1'),
      found('h', 'Headset', 'g2'),
      found('b', 'Headset base', 'g2'),
    ],
    'input',
  );

const changed = (from: [AudioDeviceInfo[], string], to: [AudioDeviceInfo[], string]): boolean =>
  deviceChanged(deviceIdentity(deviceInUse(...from)), deviceIdentity(deviceInUse(...to)));

describe('the device in use', () => {
  it.each([
    ['the chosen one', 'Default - Desk', 'g1', 'h', 'h'],
    ['the default when none is chosen', 'Default - Desk', 'g1', '', 'd'],
    ['the default when the chosen one is not there', 'Default - Desk', 'g1', 'gone', 'd'],
    ['the one of a group that the default is named after', 'Default - Headset base', 'g2', '', 'b'],
    ['the default without a name, where none has its group', 'Default', 'pulse', '', ''],
  ])('is %s', (_, label, group, chosen, id) => {
    expect(deviceInUse(list(label, group), chosen)?.id).toBe(id);
  });

  it('is none where there is none', () => {
    expect(deviceInUse([], 'd')).toBeUndefined();
  });
});

describe('a change of the device in use', () => {
  const desk = list('Default - Desk', 'g1');
  const headset = list('Default - Headset', 'g2');
  const withoutHeadset = desk.filter(({ groupId }) => groupId !== 'g2');
  const unnamed = audioDeviceList([found('')], 'input');

  it.each<[string, [AudioDeviceInfo[], string], [AudioDeviceInfo[], string], boolean]>([
    ['another one is chosen', [desk, 'd'], [desk, 'h'], true],
    ['the chosen one is disconnected', [desk, 'h'], [withoutHeadset, 'h'], true],
    ['the chosen one comes back', [withoutHeadset, 'h'], [desk, 'h'], true],
    ['the default changes while it is followed', [desk, ''], [headset, ''], true],
    ['the last one is disconnected', [desk, ''], [[], ''], true],
    ['the first one is connected', [[], ''], [desk, ''], true],
    ['the default changes while another one is chosen', [desk, 'd'], [headset, 'd'], false],
    ['another one is disconnected', [desk, 'd'], [withoutHeadset, 'd'], false],
    ['the default is chosen by its own name', [desk, ''], [desk, 'd'], false],
    ['names become known', [unnamed, ''], [desk, ''], false],
    ['names are taken back', [desk, ''], [unnamed, ''], false],
  ])('when %s', (_, from, to, is) => {
    expect(changed(from, to)).toBe(is);
  });

  it('shows by name or group where the default has no device of its own', () => {
    expect(changed([list('Default', 'x'), ''], [list('Default', 'y'), ''])).toBe(true);
    expect(changed([list('Default', 'x'), ''], [list('Default', 'x'), ''])).toBe(false);
  });
});
