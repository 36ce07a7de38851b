import { it } from 'vitest';
import { measureCaptions } from '../tests/e2e/harness/captionErrors';
import { RUNS } from './alternate';
import { report } from './report';

it('caption error', async () => {
  const errors: number[] = [];
  for (let run = 0; run < RUNS; run++) errors.push(...(await measureCaptions()).errors);
  await report({
    question: 'caption painted against sound heard (absolute)',
    target: '12, p99 34',
    ours: errors.map(Math.abs),
    runs: RUNS,
  });
  await report({
    question: 'caption painted against sound heard (signed)',
    target: '',
    ours: errors,
    runs: RUNS,
  });
});
