import { expect, it } from 'vitest';
import { warmUp } from '../../../../src/core/session/line/warmUp';

it('goes all the way that the first sound will go', () => {
  const sent: string[] = [];
  warmUp((base64) => sent.push(base64));
  // Frames of 20 ms at 16 kHz, 16 bits a sample.
  expect(sent.map((frame) => Buffer.from(frame, 'base64').length)).toEqual([640, 640, 640, 640, 640]);
});
