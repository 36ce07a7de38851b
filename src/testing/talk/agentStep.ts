import { ParlandoError } from '../../core/ParlandoError';
import { lineMessages } from '../sound/lineMessages';
import type { SpokenLine } from '../sound/SpokenLine';
import type { Scene } from './Scene';
import type { ScriptStep } from './ScriptStep';
import { whenHeard } from './whenHeard';

/** How the agent says a line of a script. */
export interface AgentLine extends Omit<SpokenLine, 'eventId' | 'format'> {
  /** The pause between the pieces of text, in milliseconds. Default 0: they come at once, ahead of the sound. */
  partEveryMs?: number;
  /** Whether what follows in the script waits until the line has been heard. Default true. */
  waits?: boolean;
}

/** The agent says something. */
export function agentStep(text: string, line: AgentLine, cutAfter?: string): ScriptStep {
  return {
    perform(scene, done) {
      const eventId = scene.stage.exchange.answered(text);
      const { waits = true } = line;
      if (cutAfter !== undefined) cutWhenHeard(scene, { text, line, eventId, cutAfter }, done);
      else {
        deliver(scene, { text, line, eventId }, () => {
          if (waits) whenOver(scene, eventId, done);
        });
        if (!waits) scene.after(0, done);
      }
    },
    cutAfter(heard) {
      if (!text.includes(heard)) throw notInLine(text, heard);
      return agentStep(text, line, heard);
    },
  };
}

interface Delivery {
  text: string;
  line: AgentLine;
  eventId: number;
  /** In text alone: how many characters still come. Default: all. */
  upTo?: number;
}

/** Gives the messages of a line to the session, and calls back with the last of them. */
function deliver(scene: Scene, { text, line, eventId, upTo }: Delivery, done: () => void): void {
  const { agent } = scene.stage;
  const { partEveryMs = 0 } = line;
  const { parts, response, audio } = lineMessages(text.slice(0, upTo), {
    ...line,
    eventId,
    format: agent.format,
  });
  const sound = (): void => {
    if (!agent.textOnly) for (const message of audio) agent.say(message);
  };
  const [start, ...rest] = parts;
  agent.say(start!);
  if (partEveryMs > 0) sound();
  scene.each(
    rest,
    partEveryMs,
    (message) => agent.say(message),
    () => {
      if (upTo === undefined) agent.say(response);
      if (partEveryMs <= 0) sound();
      done();
    },
  );
}

function cutWhenHeard(scene: Scene, line: Delivery & { cutAfter: string }, done: () => void): void {
  const { agent } = scene.stage;
  const { text, eventId, cutAfter } = line;
  const heardEnd = text.indexOf(cutAfter) + cutAfter.length;
  const cut = (): void => {
    agent.say({ type: 'interruption', interruption_event: { event_id: eventId } });
    whenOver(scene, eventId, done);
  };
  // What is read is heard when it comes.
  if (agent.textOnly) return deliver(scene, { ...line, upTo: heardEnd }, cut);
  deliver(scene, line, () => undefined);
  whenHeard(scene, text.slice(0, heardEnd), eventId, cut);
}

/** Calls back once the turn is closed. */
function whenOver(scene: Scene, eventId: number, done: () => void): void {
  // By then the line has arrived.
  scene.after(scene.stage.agent.delayMs, () =>
    scene.until(({ liveTurn }) => liveTurn?.eventId !== eventId, done),
  );
}

function notInLine(text: string, heard: string): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: `"${heard}" is no part of what the agent says: "${text}".`,
      why: 'The interruption has no place to happen.',
      remedy: 'Give words of that line to interruptedAfter().',
    },
    { details: { option: 'interruptedAfter' } },
  );
}
