import { it } from 'vitest';
import { RUNS } from './alternate';
import { openBench } from './openBench';
import type { Kernels } from './page/runKernels';
import type { Processor } from './page/renderQuanta';
import { report } from './report';

const QUANTUM = 'for a quantum (microseconds)';

it('process', async () => {
  const bench = await openBench({ tap: false });
  try {
    const rendered: Record<Processor, number[]> = {
      capture: [],
      'peer capture': [],
      playback: [],
      'peer playback': [],
    };
    const kernels: Kernels[] = [];
    for (let run = 0; run < RUNS; run++) {
      for (const processor of Object.keys(rendered) as Processor[]) {
        rendered[processor].push(
          await bench.page.evaluate((processor) => window.bench.renderQuanta(processor), processor),
        );
      }
      kernels.push(await bench.page.evaluate(() => window.bench.runKernels()));
    }
    const sum = (values: readonly number[], key: keyof Kernels): number[] =>
      values.map((value, i) => value + kernels[i]![key]);
    await report({
      question: `capture, process() and resampling, ${QUANTUM}`,
      target: '10',
      ours: sum(rendered.capture, 'resampleCapture'),
      peer: rendered['peer capture'],
    });
    await report({
      question: `playback, process() and resampling, ${QUANTUM}`,
      target: '10',
      ours: sum(rendered.playback, 'resamplePlayback'),
      peer: rendered['peer playback'],
    });
    await report({ question: `capture, process() alone, ${QUANTUM}`, target: '', ours: rendered.capture });
    await report({ question: `playback, process() alone, ${QUANTUM}`, target: '', ours: rendered.playback });
    await report({
      question: `the ring alone, ${QUANTUM}`,
      target: '1',
      ours: kernels.map(({ ring }) => ring),
    });
  } finally {
    await bench.close();
  }
});
