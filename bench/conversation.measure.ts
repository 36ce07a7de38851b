import { it } from 'vitest';
import { startAgent } from '../src/agent/startAgent';
import { openPage } from '../tests/e2e/harness/openPage';
import { recorded } from '../tests/e2e/harness/speech';
import { answers, startTalk, untilSpeaking } from '../tests/e2e/harness/talk';
import { pageTimeOf, type Recording, readTap, soundingStretches } from '../tests/e2e/harness/tap';
import { RUNS } from './alternate';
import { type BuiltPage, serveBuilt } from './builtPage';
import { report } from './report';

const PASSAGE =
  'Once there was a singer who lost her voice on a winter morning. She looked for it in the market, and she looked for it by ' +
  'the river, where the boats lay under the snow.';

interface Times {
  ready: number;
  firstSound: number;
  silence: number;
  flush: number;
}

const msOf = ({ frame, sampleRate }: Recording, index: number): number =>
  ((frame + index) / sampleRate) * 1000;

/** One conversation: a question, an answer, and a word in between. */
async function converse({ origin }: BuiltPage): Promise<Times> {
  const [question, stop] = await Promise.all([recorded('rms-tell-me-a-long-story'), recorded('rms-stop')]);
  const agent = await startAgent({ port: 0, firstMessage: '', brain: answers(PASSAGE) });
  const opened = await openPage({ origin, microphone: [1500, question, 4500, stop, 2500] });
  try {
    const { page } = opened;
    await startTalk(page, agent.origin);
    await page.evaluate(() => {
      window.stage.session!.on(
        'interruption',
        () => (window.stage.marks['interruption'] = performance.now()),
      );
    });
    await untilSpeaking(page);
    await page.waitForFunction(() => window.stage.marks['interruption'] !== undefined);
    await page.waitForTimeout(1000);
    const marks = await page.evaluate(() => window.stage.marks);
    const [input, output] = [await readTap(page, 'input'), await readTap(page, 'output')];
    const spoken = soundingStretches(input, 0.01, 400);
    const [answer] = soundingStretches(output, 0.002, 600);
    // The ear is later than the graph by the output's latency; the microphone's own delay before the graph is not seen.
    const heardMs = (index: number): number => msOf(output, index) + output.outputLatencyMs;
    return {
      ready: marks['connected']! - marks['click']!,
      firstSound: heardMs(answer!.begin) - msOf(input, spoken[0]!.end),
      silence: heardMs(answer!.end) - msOf(input, spoken[1]!.begin),
      flush: pageTimeOf(output, answer!.end) - marks['interruption']!,
    };
  } finally {
    await opened.close();
    await agent.close();
  }
}

it('conversation', async () => {
  const site = await serveBuilt('stage');
  const times: Times[] = [];
  try {
    for (let run = 0; run < RUNS; run++) times.push(await converse(site));
  } finally {
    await site.close();
  }
  const of = (key: keyof Times): number[] => times.map((time) => time[key]);
  await report({ question: 'click to ready, cold', target: '1500', ours: of('ready') });
  await report({
    question: "end of the user's speech to the first sound of the answer",
    target: '900',
    ours: of('firstSound'),
  });
  await report({
    question: "start of the user's speech to the agent's silence",
    target: '400',
    ours: of('silence'),
  });
  await report({
    question: 'interruption message in the page to the last sample',
    target: '20',
    ours: of('flush'),
  });
});
