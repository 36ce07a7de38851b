import type { Adapter, StartOptions } from '../adapters/Adapter';
import type { Contender } from '../adapters/contenders';
import { type Processor, renderQuanta } from './renderQuanta';
import { type Kernels, runKernels } from './runKernels';

declare global {
  interface Window {
    bench: {
      adapter?: Adapter;
      /** By `performance.now()`: of the last start. */
      marks: { click?: number; connected?: number };
      failures: string[];
      /** Loads a client; the button starts it. */
      prepare(contender: Contender, options: StartOptions): Promise<void>;
      /** Keeps the page from doing anything else. */
      block(ms: number): void;
      renderQuanta(processor: Processor): Promise<number>;
      runKernels(): Kernels;
    };
  }
}

const adapters: Record<Contender['adapter'], () => Promise<{ adapter: Adapter }>> = {
  parlando: () => import('../adapters/parlando'),
  elevenlabs: () => import('../adapters/elevenlabs'),
};

window.bench = {
  renderQuanta,
  runKernels,
  marks: {},
  failures: [],
  async prepare(contender, options) {
    const { adapter } = await adapters[contender.adapter]();
    if (contender.prepared) await adapter.prepare!(options);
    window.bench.adapter = adapter;
    document.getElementById('start')!.onclick = () => {
      window.bench.marks = { click: performance.now() };
      adapter.start(options).then(
        () => (window.bench.marks.connected = performance.now()),
        (error: unknown) => window.bench.failures.push(String(error)),
      );
    };
  },
  block(ms) {
    const end = performance.now() + ms;
    while (performance.now() < end);
  },
};
