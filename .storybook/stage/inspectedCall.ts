import { agentSays } from '../../src/testing';
import { ANSWER, CHAR_MS } from './conversations';
import { Stage } from './Stage';

/** A voice is looked at so often, in milliseconds of the stage's clock. */
const STEP_MS = 160;

/** A call with something of everything in it; it is in the middle of an answer when it is ready. */
export function inspectedCall(): Stage {
  const stage = new Stage({ clientTools: { set_theme: () => 'dark' } });
  stage.ready = talk(stage);
  // A story that is left before it has begun has nothing to say about that.
  stage.ready.catch(() => undefined);
  return stage;
}

async function talk(stage: Stage): Promise<void> {
  await stage.connect();
  stage.tell({ type: 'ping', ping_event: { event_id: 1, ping_ms: 38 } });
  await stage.say('Hello! What would you like to know?', { msPerChar: 50, eventId: 1 });
  await listen(stage, 2000);
  await speak(stage, 900);
  stage.userSays('Please make the page dark, and tell me about the captions.', 2);
  stage.tell({
    type: 'client_tool_call',
    client_tool_call: {
      tool_name: 'set_theme',
      tool_call_id: 'call-1',
      parameters: { theme: 'dark' },
      event_id: 3,
    },
  });
  await stage.hear(agentSays(ANSWER, { msPerChar: CHAR_MS, eventId: 4 }));
  await listen(stage, 2400);
}

/** The agent is heard for a while, step by step, so that nothing is missed. */
async function listen(stage: Stage, ms: number): Promise<void> {
  for (let at = STEP_MS; at <= ms; at += STEP_MS) await stage.at(at);
}

/** The user speaks, now louder and now softer. */
async function speak(stage: Stage, ms: number): Promise<void> {
  const { clock, device } = stage;
  const { sampleRate } = device.microphone;
  for (let at = 0; at < ms; at += STEP_MS) {
    const loud = 0.05 + 0.25 * Math.abs(Math.sin(at / 130));
    const samples = Float32Array.from(
      { length: (sampleRate * STEP_MS) / 1000 },
      (_, i) => loud * Math.sin((2 * Math.PI * 180 * i) / sampleRate),
    );
    device.microphone.hear(samples);
    clock.advance(STEP_MS);
    await stage.at(0);
  }
  device.microphone.hear(new Float32Array(sampleRate / 50));
}
