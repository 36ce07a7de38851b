import type { Page } from 'playwright';
import { startAgent } from '../../../src/agent/startAgent';
import { script } from '../../../src/agent/script/Script';
import type { AudioOptions } from '../../../src/core/session/SessionOptions';
import { openPage, type OpenPageOptions } from './openPage';
import { startTalk } from './talk';
import { pageTimeOf, type Recording, readTap } from './tap';

/** The sound carries its own index: sample i has the value of i / STEP, so that any stretch of it says where it is from. */
const STEP = 16;
const RATE = 44_100;
const MS_PER_CHAR = 150;
const TEXT = 'The caption lights each letter of these words when it is heard. ';

/** A character of the caption, and when it was first seen as spoken. */
export interface Painted {
  index: number;
  /** On the scale of the page's `performance.now()`, just after the frame was painted. */
  at: number;
}

export interface CaptionMeasurement {
  /** Painted later than heard is above zero, in milliseconds, for each character but the first. */
  errors: number[];
  painted: Painted[];
  output: Recording;
  /** When each character's first sample passed the tap, on the page's scale. */
  rendered: Map<number, number>;
  /** Adding this to the page's times gives milliseconds since the Unix epoch. */
  pageToEpochMs: number;
}

/** Notes when a character's mark changes to `current`, at the end of the frame that shows it. */
async function watchMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted: Painted[] = [];
    (window as unknown as { painted: Painted[] }).painted = painted;
    const channel = new MessageChannel();
    let pending: number[] = [];
    // A message posted while a frame is made arrives once that frame has been handed over for painting.
    channel.port1.onmessage = () => {
      const at = performance.now();
      for (const index of pending) painted.push({ index, at });
      pending = [];
    };
    const seen = new Set<number>();
    new MutationObserver((records) => {
      for (const { target } of records) {
        const { index, state } = (target as HTMLElement).dataset;
        if (index === undefined || state !== 'current' || seen.has(Number(index))) continue;
        seen.add(Number(index));
        pending.push(Number(index));
      }
      if (pending.length > 0) channel.port2.postMessage(null);
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
  });
}

/** Plays a sound that carries its own index, and compares each painted mark with the moment its sample is heard. */
export async function measureCaptions(
  options: OpenPageOptions = {},
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
  const opened = await openPage(options);
  try {
    const { page } = opened;
    await startTalk(page, agent.origin, { microphone: options.microphone !== null, audio });
    await watchMarks(page);
    await page.waitForTimeout(1000 + chars.length * MS_PER_CHAR + 700);
    const painted = await page.evaluate(() => (window as unknown as { painted: Painted[] }).painted);
    const output = await readTap(page, 'output');
    const rendered = renderedTimes(output, chars.length);
    const errors = painted
      .filter(({ index }) => index > 0 && rendered.has(index))
      .map(({ index, at }) => at - rendered.get(index)! - output.outputLatencyMs);
    const pageToEpochMs = await page.evaluate(() => performance.timeOrigin);
    return { errors, painted, output, rendered, pageToEpochMs };
  } finally {
    await opened.close();
    await agent.close();
  }
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
