import { expect, it } from 'vitest';
import { spokenNameLines, writtenWord } from '../../../src/agent/hearing/spokenNames';

it('writes a word as it is said, whichever way that is', () => {
  expect(['hello', "don't", 'read(2)', 'u.s.'].map(writtenWord)).toEqual(['hello', "don't", 'read', 'u.s.']);
});

it('writes nothing for silence and noise', () => {
  expect(['<s>', '<sil>', '</s>', '[NOISE]', '[SPEECH]', '++NOISE++'].map(writtenWord)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

it('writes a name for the word that stands for it in the dictionary', () => {
  expect(spokenNameLines()).toMatch(/^orlando\(parlando:0\) P AA R L AA N D OW$/m);
  expect(['orlando', 'orlando(parlando:2)', 'nbc(npm:0)'].map(writtenWord)).toEqual([
    'orlando',
    'parlando',
    'npm',
  ]);
});
