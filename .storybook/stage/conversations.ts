import { microphoneError } from '../../src/core/audio/microphoneError';
import type { SessionOptions } from '../../src/core/session/SessionOptions';
import { agentSays } from '../../src/testing';
import { Stage } from './Stage';

/** How long each character of a staged line sounds, in milliseconds. */
export const CHAR_MS = 70;

export const ANSWER =
  'Parlando lights every letter of a caption when it is heard, because it counts the frames that the speaker has rendered.';

function staged(begin: (stage: Stage) => Promise<unknown>, options?: SessionOptions): Stage {
  const stage = new Stage(options);
  stage.ready = begin(stage);
  // A story that is left before it has begun has nothing to say about that.
  stage.ready.catch(() => undefined);
  return stage;
}

/** Before any call. */
export function idle(): Stage {
  return new Stage();
}

/** Asked for, and not answered. */
export function connecting(): Stage {
  return staged(async ({ session }) => {
    session.startSession().catch(() => undefined);
  });
}

/** A start that took its time. */
export function started(): Stage {
  return staged(async (stage) => {
    const connected = stage.session.startSession();
    stage.clock.advance(120);
    while (stage.transport.connections.length === 0) await stage.at(0);
    stage.clock.advance(210);
    stage.transport.connection.welcome();
    await connected;
  });
}

/** Connected, and the agent waits for the user. */
export function listening(): Stage {
  return staged((stage) => stage.connect());
}

/** The user has asked, and the agent has not begun to answer. */
export function thinking(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.userSays('How do the captions follow the voice?');
  });
}

/** The agent's answer begins to sound; its clock is the story's to move. */
export function speaking(text: string = ANSWER): Stage {
  return staged(async (stage) => {
    await stage.connect();
    await stage.say(text, { msPerChar: CHAR_MS });
  });
}

/** The words of an answer are there, and its sound is on its way. */
export function waiting(text: string = ANSWER): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.tell(...agentSays(text).filter(({ type }) => type !== 'audio'));
    await stage.at(0);
  });
}

/** A question, an answer that was cut in its middle, and the words that cut it. */
export function interrupted(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.userSays('How do the captions follow the voice?');
    await stage.say(ANSWER, { msPerChar: CHAR_MS });
    await stage.at(2500);
    await stage.interrupt();
    stage.tell({
      type: 'tentative_user_transcript',
      tentative_user_transcription_event: { user_transcript: 'wait a moment', event_id: 2 },
    });
  });
}

/** The user's browser refuses the microphone. */
export function refused(): Stage {
  return staged(async ({ session, device }) => {
    device.microphone.refuses = microphoneError(new DOMException('', 'NotAllowedError'));
    await session.startSession().catch(() => undefined);
  });
}

/** A call that was ended by the user. */
export function ended(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    await stage.session.endSession();
  });
}

/** The line broke in the middle of a call, and is sought again. */
export function lost(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.transport.connection.hangUp(1006);
  });
}

/** The agent does not answer in time. */
export function unreachable(): Stage {
  return staged(async (stage) => {
    const start = stage.session.startSession().catch(() => undefined);
    while (stage.transport.connections.length === 0) await stage.at(0);
    stage.clock.advance(20_000);
    await start;
  });
}

/** The agent will not talk with this user. */
export function deniedAccess(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.transport.connection.hangUp(1008, 'You may not talk with this agent.');
  });
}

/** Something went wrong with the agent, and it closed the line. */
export function wentWrong(): Stage {
  return staged(
    async (stage) => {
      await stage.connect();
      stage.transport.connection.hangUp(1011);
    },
    { reconnect: false },
  );
}

/** The agent called a tool that the page does not have. */
export function failedTool(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.tell({
      type: 'client_tool_call',
      client_tool_call: { tool_name: 'set_theme', tool_call_id: 'call-1', parameters: {}, event_id: 1 },
    });
  });
}

/** A callback of the page's own threw. */
export function failedCallback(): Stage {
  return staged((stage) => stage.connect(), {
    onStatusChange: () => {
      throw new Error('The page made a mistake.');
    },
  });
}

/** The browser keeps the agent silent until a tap. */
export function silenced(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.device.output.set('blocked');
  });
}

/** The agent has measured the line. */
export function pinged(pingMs: number): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.tell({ type: 'ping', ping_event: { event_id: 1, ping_ms: pingMs } });
  });
}

/** The agent took its time to answer. */
export function answered(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.tell({ type: 'ping', ping_event: { event_id: 1, ping_ms: 38 } });
    stage.userSays('How do the captions follow the voice?');
    stage.clock.advance(700);
    await stage.say(ANSWER, { msPerChar: CHAR_MS });
    await stage.at(300);
  });
}

/** The user speaks. */
export function talking(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    const { microphone } = stage.device;
    microphone.hear(speech(microphone.sampleRate));
  });
}

/** A call in which the user speaks, and is muted. */
export function mutedTalk(): Stage {
  return staged(async (stage) => {
    await stage.connect();
    stage.session.setMuted(true);
    const { microphone } = stage.device;
    // First the room, from which speech stands out.
    microphone.hear(new Float32Array(microphone.sampleRate));
    microphone.hear(speech(microphone.sampleRate));
  });
}

/** 300 ms of a loud tone, which is taken for a voice. */
function speech(sampleRate: number): Float32Array {
  return Float32Array.from(
    { length: 0.3 * sampleRate },
    (_, i) => 0.4 * Math.sin((2 * Math.PI * 220 * i) / sampleRate),
  );
}
