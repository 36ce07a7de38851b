import { expect, it } from 'vitest';
import { captionStage, measureCaptions, quantile } from './harness/captionErrors';

// On a machine that is busy with something else a frame comes late whatever paints it: one run in three has to be clean.
it.each(['worker', 'main'] as const)(
  'paints the mark of a character when its first sample is heard: within 34 ms, 95 times in 100; thread: %s',
  { retry: 2 },
  async (thread) => {
    const { errors } = await measureCaptions(captionStage(), { thread });
    const sizes = errors.map(Math.abs);
    console.log(
      `Caption error over ${errors.length} characters: median ${quantile(sizes, 0.5).toFixed(1)} ms, ` +
        `p95 ${quantile(sizes, 0.95).toFixed(1)} ms, from ${Math.min(...errors).toFixed(1)} to ${Math.max(...errors).toFixed(1)}`,
    );
    expect(errors.length).toBeGreaterThan(50);
    expect(quantile(sizes, 0.95)).toBeLessThanOrEqual(34);
  },
);
