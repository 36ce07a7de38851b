import { expect, it } from 'vitest';
import { takeAudioSession } from '../../../src/core/audio/takeAudioSession';

it('the page plays and records for as long as the audio session is taken', () => {
  const session = { type: 'ambient' };
  const undo = takeAudioSession(session);
  expect(session.type).toBe('play-and-record');
  undo();
  expect(session.type).toBe('ambient');
});
