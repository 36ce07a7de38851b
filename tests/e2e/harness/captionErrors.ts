import { setTimeout as sleep } from 'node:timers/promises';
import { startAgent } from '../../../src/agent/startAgent';
import { script } from '../../../src/agent/script/Script';
import type { AudioOptions, SessionOptions } from '../../../src/core/session/SessionOptions';
import { openPage, type OpenPageOptions } from './openPage';
import { startTalk } from './talk';
import { pageTimeOf, type Recording, recordingOf, takeTap } from './tap';

/** The sound carries its own index: sample i has the value of i / STEP, so that any stretch of it says where it is from. */
const STEP = 16;
const RATE = 44_100;
const MS_PER_CHAR = 150;
const TEXT = 'The caption lights each letter of these words when it is heard. ';

/** A character of the caption, and when it was first seen as spoken. */
export interface Painted {
  index: number;
  /** On the scale of the page's `performance.now()`, when the frame was handed over for painting. */
  at: number;
  /** When the browser says that the frame was on the screen, on the same scale, in steps of some milliseconds. */
  presentedAt: number;
}

/** A page with captions that is in a conversation. */
interface CaptionStage {
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Opens the page of these tests, and has it talk to the agent at `origin`. */
export type OpenCaptionStage = (origin: string, options: SessionOptions) => Promise<CaptionStage>;

export interface CaptionMeasurement {
  /** Handed over for painting later than heard is above zero, in milliseconds, for each character but the first. */
  errors: number[];
  /** The same of what was on the screen. */
  presentedErrors: number[];
  painted: Painted[];
  output: Recording;
  /** When each character's first sample passed the tap, on the page's scale. */
  rendered: Map<number, number>;
  /** Adding this to the page's times gives milliseconds since the Unix epoch. */
  pageToEpochMs: number;
}

/**
 * Notes when a character's mark changes to `current`: at the end of the frame that shows it, and when that is on the screen. For
 * the second a text comes into the page along with the mark, since the browser tells it of new texts alone.
 */
function watchMarks(): void {
  const painted: Record<string, Painted> = {};
  (window as unknown as { painted: typeof painted }).painted = painted;
  const channel = new MessageChannel();
  let pending: Painted[] = [];
  // A message posted while a frame is made arrives once that frame has been handed over for painting.
  channel.port1.onmessage = () => {
    for (const mark of pending) mark.at = performance.now();
    pending = [];
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { identifier, renderTime } = entry as PerformanceEntry & {
        identifier: string;
        renderTime: number;
      };
      // A browser that does not know says 0.
      if (painted[identifier] && renderTime) painted[identifier].presentedAt = renderTime;
    }
  }).observe({ type: 'element' });
  const corner = document.body.appendChild(document.createElement('div'));
  corner.style.cssText =
    'position: fixed; inset: auto 0 0 auto; contain: strict; inline-size: 2em; block-size: 2em';
  const timed = (index: string): void => {
    const text = document.createElement('p');
    text.setAttribute('elementtiming', index);
    text.textContent = index;
    corner.replaceChildren(text);
  };
  // The first takes the page longer, which is nothing to be measured.
  timed('none');
  new MutationObserver((records) => {
    for (const { target } of records) {
      const { index, state } = (target as HTMLElement).dataset;
      if (index === undefined || state !== 'current' || painted[index]) continue;
      pending.push((painted[index] = { index: Number(index), at: NaN, presentedAt: NaN }));
      timed(index);
    }
    if (pending.length > 0) channel.port2.postMessage(null);
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
}

/** Plays a sound that carries its own index, and compares each painted mark with the moment its sample is heard. */
export async function measureCaptions(
  open: OpenCaptionStage,
  audio: AudioOptions = {},
): Promise<CaptionMeasurement> {
  const chars = [...TEXT];
  const samples = Int16Array.from({ length: (chars.length * MS_PER_CHAR * RATE) / 1000 }, (_, i) => i / STEP);
  const alignment = {
    chars,
    char_start_times_ms: chars.map((_, i) => i * MS_PER_CHAR),
    char_durations_ms: chars.map(() => MS_PER_CHAR),
  };
  const agent = await startAgent({
    port: 0,
    voice: false,
    recognizer: false,
    brain: { name: 'nobody', answer: async function* () {} },
    outputFormat: 'pcm_44100',
    script: script().wait(1000).agent(TEXT, { samples, alignment }),
  });
  const stage = await open(agent.origin, { audio }).catch(async (error: unknown) => {
    await agent.close();
    throw error;
  });
  try {
    await stage.evaluate(`(${watchMarks.toString()})()`);
    await sleep(1000 + chars.length * MS_PER_CHAR + 700);
    const painted = await stage.evaluate<Painted[]>('Object.values(window.painted)');
    const taken = await stage.evaluate<Awaited<ReturnType<typeof takeTap>>>(
      `(${takeTap.toString()})('output')`,
    );
    const output = recordingOf(taken);
    const rendered = renderedTimes(output, chars.length);
    const errorsOf = (key: 'at' | 'presentedAt'): number[] =>
      painted
        .filter((mark) => mark.index > 0 && rendered.has(mark.index) && Number.isFinite(mark[key]))
        .map((mark) => mark[key] - rendered.get(mark.index)! - output.outputLatencyMs);
    const [errors, presentedErrors] = [errorsOf('at'), errorsOf('presentedAt')];
    const pageToEpochMs = await stage.evaluate<number>('performance.timeOrigin');
    return { errors, presentedErrors, painted, output, rendered, pageToEpochMs };
  } finally {
    await stage.close();
    await agent.close();
  }
}

/** Opens that page as the end-to-end tests do. */
export function captionStage(pageOptions: OpenPageOptions = {}): OpenCaptionStage {
  return async (origin, options) => {
    const { page, close } = await openPage(pageOptions);
    const microphone = pageOptions.microphone !== null;
    await startTalk(page, origin, { microphone, ...options }).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { evaluate: (expression) => page.evaluate(expression), close };
  };
}

function renderedTimes(output: Recording, count: number): Map<number, number> {
  return new Map(
    [...characterSamples(output.samples, count)].map(([index, i]) => [index, pageTimeOf(output, i)]),
  );
}

/** The first sample of each character but the first, in a recording of the sound that carries its own index. */
export function characterSamples(samples: Float32Array, count: number = TEXT.length): Map<number, number> {
  const found = new Map<number, number>();
  let next = 1;
  samples.forEach((sample, i) => {
    const carried = sample * 32_768 * STEP;
    if (next < count && carried >= (next * MS_PER_CHAR * RATE) / 1000) found.set(next++, i);
  });
  return found;
}

/** The value below which a part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
