import { expect, it } from 'vitest';
import { bundle } from '../../scripts/sizes.mjs';
import { root } from './sourceFiles';

const SOUND = /core\/audio|session\/voice|worklet|worker|LineSound|VoiceSession/;

it('loads no code for sound into an application in text alone, nor what asks for a microphone', async () => {
  const { inputs } = await bundle(root, `export { createTextSession } from '${root}src/core.ts';`);
  expect(inputs).toContain('src/core/session/createTextSession.ts');
  expect(inputs.filter((path) => SOUND.test(path))).toEqual([]);
});
