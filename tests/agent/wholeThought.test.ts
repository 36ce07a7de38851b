import { expect, it } from 'vitest';
import { Hearing } from '../../src/agent/conversation/Hearing';
import { EarRecognizer } from './fakes/EarRecognizer';
import { framesOf, recordedSpeech, room } from './fakes/spokenFrames';

/** Milliseconds of silence that are heard before an utterance counts as over. */
async function pauseBeforeTheEnd(isWhole?: (text: string) => boolean): Promise<number> {
  const finished: string[] = [];
  const recognizer = new EarRecognizer('make the page dark');
  const listen = recognizer.listen.bind(recognizer);
  recognizer.listen = (onPartial) => {
    const utterance = listen(onPartial);
    return {
      ...utterance,
      finish: () => {
        finished.push('now');
        return utterance.finish();
      },
    };
  };
  const hearing = new Hearing({
    recognizer,
    format: 'pcm_16000',
    isWhole,
    onUtterance: () => ({ partial: () => undefined, final: () => undefined, failed: () => undefined }),
    onLevel: () => undefined,
  });
  for (const frame of framesOf(room(300))) hearing.feed(frame);
  for (const frame of framesOf(await recordedSpeech('rms-make-the-page-dark'))) hearing.feed(frame);
  const silence = framesOf(room(1000));
  let fed = 0;
  while (finished.length === 0 && fed < silence.length) hearing.feed(silence[fed++]!);
  hearing.close();
  return fed * 20;
}

it('waits less for more words once those that came make sense', async () => {
  const usual = await pauseBeforeTheEnd();
  const short = await pauseBeforeTheEnd((text) => text === 'make the page');
  expect(usual - short).toBeGreaterThanOrEqual(180);
  expect(usual - short).toBeLessThanOrEqual(220);
  expect(await pauseBeforeTheEnd(() => false)).toBe(usual);
});
