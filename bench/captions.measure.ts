import { it } from 'vitest';
import { measureCaptions } from '../tests/e2e/harness/captionErrors';
import { report } from './report';

const RUNS = 3;

it('caption error', async () => {
  const errors: number[] = [];
  for (let run = 0; run < RUNS; run++) errors.push(...(await measureCaptions()).errors);
  await report('caption painted against sound heard (absolute)', errors.map(Math.abs), 'p95 34');
  await report('caption painted against sound heard (signed)', errors, '');
});
