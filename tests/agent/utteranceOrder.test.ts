import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Hearing } from '../../src/agent/conversation/Hearing';
import type { Recognizer } from '../../src/agent/hearing/Recognizer';
import { framesOf, recordedSpeech, room } from './fakes/spokenFrames';

it('tells of utterances in the order in which they were said, whichever is understood first', async () => {
  const thinkingMs = [300, 10];
  let count = 0;
  const recognizer: Recognizer = {
    name: 'slow at first',
    listen: () => {
      const index = count++;
      return {
        feed: () => undefined,
        finish: () => sleep(thinkingMs[index], `utterance ${index}`),
        cancel: () => undefined,
      };
    },
    close: () => Promise.resolve(),
  };
  const told: string[] = [];
  const hearing = new Hearing({
    recognizer,
    format: 'pcm_16000',
    onUtterance: () => ({
      partial: () => undefined,
      final: (text) => told.push(text),
      failed: () => told.push('failed'),
    }),
    onLevel: () => undefined,
  });
  const sentence = await recordedSpeech('rms-make-the-page-dark');
  for (const sound of [room(300), sentence, room(900), sentence, room(900)]) {
    for (const frame of framesOf(sound)) hearing.feed(frame);
  }
  await sleep(600);
  expect(told).toEqual(['utterance 0', 'utterance 1']);
});
