import { expect, it } from 'vitest';
import { risksEcho } from '../../../src/core/audio/risksEcho';

it.each([
  ['usb-speaker', true, true, true],
  ['communications', true, true, true],
  ['', true, true, false],
  ['default', true, true, false],
  ['usb-speaker', false, true, false],
  ['usb-speaker', true, false, false],
])('output %j, echo cancelled %s, in Chromium %s: a risk of echo %s', (deviceId, cancels, chromium, risk) => {
  expect(risksEcho(deviceId, cancels, chromium)).toBe(risk);
});
