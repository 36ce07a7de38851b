import { afterEach, expect, it } from 'vitest';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import type { ConversationState } from '../../src/core/state/ConversationState';
import { type OpenedPage, openPage } from './harness/openPage';

const PASSAGE =
  'Once there was a singer who lost her voice on a winter morning. She looked for it in the market, and she looked for it by ' +
  'the river, where the boats lay under the snow.';

/** From the graph to a loudspeaker, through the air and a microphone: what browsers usually take. */
const WAY_SECONDS = 0.1;

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
});

/** A conversation whose microphone hears nothing but the agent itself. */
async function talkToItself(halfDuplex: boolean): Promise<ConversationState> {
  agent = await startAgent({
    port: 0,
    firstMessage: PASSAGE,
    brain: { name: 'nobody', answer: async function* () {} },
  });
  opened = await openPage();
  const { page } = opened;
  await page.evaluate(
    ({ origin, halfDuplex, delaySeconds }) => {
      const context = new AudioContext();
      const loop = new MediaStreamAudioDestinationNode(context);
      window.stage.prepare({ agentId: 'guide', origin, audio: { input: loop.stream, halfDuplex } });
      document.getElementById('start')!.addEventListener('click', () => void context.resume());
      const { session } = window.stage;
      const undo = session!.state.subscribe(() => {
        const heard = session!.outputStream();
        if (!heard) return;
        undo();
        // The stream has the sound before the speaker has it, and a microphone has it later still.
        const way = new DelayNode(context, { delayTime: delaySeconds });
        new MediaStreamAudioSourceNode(context, { mediaStream: heard }).connect(way).connect(loop);
      });
    },
    { origin: agent.origin, halfDuplex, delaySeconds: WAY_SECONDS },
  );
  await page.click('#start');
  const first = await page.waitForFunction(() => {
    const { problem: _, ...state } = window.stage.session!.state.get();
    return state.turns.length > 0 && (state as ConversationState);
  });
  return (await first.jsonValue()) as ConversationState;
}

it('an agent whose sound comes back into the microphone interrupts itself', async () => {
  const { turns } = await talkToItself(false);
  expect(turns[0]!.interruption).toBeDefined();
  expect(PASSAGE.startsWith(turns[0]!.text)).toBe(true);
});

it('and with half-duplex gets to the end of what it says', async () => {
  const { turns } = await talkToItself(true);
  expect(turns).toHaveLength(1);
  expect(turns[0]).toMatchObject({ role: 'agent', text: PASSAGE });
  expect(turns[0]!.interruption).toBeUndefined();
});
