import { it } from 'vitest';
import { measureCaptions } from '../tests/e2e/harness/captionErrors';
import { RUNS } from './alternate';
import { serveBuilt } from './builtPage';
import { quietStage } from './quietStage';
import { report } from './report';

it('caption error', async () => {
  const site = await serveBuilt('stage');
  const painted: number[] = [];
  const presented: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const { errors, presentedErrors } = await measureCaptions(quietStage(site.origin));
      painted.push(...errors);
      presented.push(...presentedErrors);
    }
  } finally {
    await site.close();
  }
  for (const [what, errors] of Object.entries({ 'on the screen': presented, 'handed over': painted })) {
    const question = `caption ${what} against sound heard`;
    await report({
      question: `${question} (absolute)`,
      target: '12, p99 34',
      ours: errors.map(Math.abs),
      runs: RUNS,
    });
    await report({ question: `${question} (signed)`, target: '', ours: errors, runs: RUNS });
  }
});
