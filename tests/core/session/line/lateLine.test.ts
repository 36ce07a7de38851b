import { expect, it, vi } from 'vitest';
import { lateLine } from '../../../../src/core/session/line/lateLine';
import type { LineCommand, LineEvent } from '../../../../src/core/session/line/Line';
import { settle } from '../settle';

const mute = (muted: boolean): LineCommand => ({ kind: 'mute', muted });

it('hands on what it was told before the line came, in order, and all after that at once', async () => {
  const obeyed: LineCommand[] = [];
  const line = lateLine(Promise.resolve({ obey: (command) => void obeyed.push(command) }), vi.fn());
  line.obey(mute(true));
  line.obey(mute(false));
  expect(obeyed).toEqual([]);
  await settle();
  line.obey(mute(true));
  expect(obeyed).toEqual([mute(true), mute(false), mute(true)]);
});

it('tells that the line cannot be had', async () => {
  const told: LineEvent[] = [];
  const line = lateLine(Promise.reject(new Error('No line')), (event) => told.push(event));
  line.obey(mute(true));
  await settle();
  expect(told).toEqual([{ kind: 'failed', cause: new Error('No line') }]);
});

it('tells that a command has failed, and drops those that waited behind it', async () => {
  const told: LineEvent[] = [];
  const obey = vi.fn(() => {
    throw new TypeError('Bad address');
  });
  const line = lateLine(Promise.resolve({ obey }), (event) => told.push(event));
  line.obey(mute(true));
  line.obey(mute(false));
  await settle();
  expect(obey).toHaveBeenCalledTimes(1);
  expect(told).toEqual([{ kind: 'failed', cause: new TypeError('Bad address') }]);
});
