import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { startAgent, type RunningAgent } from '../../src/agent/startAgent';
import { openFliteVoice } from '../../src/agent/voice/openFliteVoice';
import { type OpenedPage, openPage } from './harness/openPage';
import { readWav } from './harness/wav';
import { wordErrors } from './harness/wordErrors';

const speech = new URL('../fixtures/speech/', import.meta.url);
const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const PAUSE_MS = 1100;

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
});

async function numberSentence(): Promise<{ text: string; samples: Int16Array }> {
  const digits = Array.from({ length: 4 }, () => DIGITS[Math.floor(Math.random() * 10)]!);
  const text = `my order number is ${digits.join(' ')}`;
  const voice = await openFliteVoice({ voice: 'rms' });
  const { samples } = await voice.speak(text, {});
  await voice.close();
  return { text, samples };
}

it('understands what the microphone hears: at most 15 % of the words of 20 sentences are wrong', async () => {
  const recorded = JSON.parse(await readFile(new URL('sentences.json', speech), 'utf8')) as {
    file: string;
    text: string;
  }[];
  const spoken = await Promise.all(
    recorded.slice(0, 19).map(async ({ file, text }) => {
      const { samples } = await readWav(fileURLToPath(new URL(file, speech)));
      return { text, samples };
    }),
  );
  spoken.push(await numberSentence());
  // Says nothing, so that every sentence meets silence.
  const mute = { name: 'nobody', answer: async function* () {} };
  agent = await startAgent({ port: 0, brain: mute, voice: false, firstMessage: '' });
  expect(agent.hears).toBeDefined();
  opened = await openPage({ microphone: [1500, ...spoken.flatMap(({ samples }) => [samples, PAUSE_MS])] });
  const { page } = opened;
  await page.evaluate((origin) => window.stage.prepare({ agentId: 'guide', origin }), agent.origin);
  await page.click('#start');
  const last = spoken.length;
  await page
    .waitForFunction((count) => window.stage.session!.state.get().turns.length >= count, last, {
      timeout: 200_000,
    })
    .catch(() => undefined);
  const heard = await page.evaluate(() => window.stage.session!.state.get().turns.map(({ text }) => text));
  const errors = wordErrors(spoken.map(({ text }) => text).join(' '), heard.join(' '));
  const rate = errors.errors / errors.words;
  console.log(
    `Words heard wrong: ${errors.errors} of ${errors.words} (${(rate * 100).toFixed(1)} %)\n${heard.join('\n')}`,
  );
  expect(rate).toBeLessThanOrEqual(0.15);
  expect(opened.complaints).toEqual([]);
  expect(opened.foreignRequests).toEqual([]);
});
