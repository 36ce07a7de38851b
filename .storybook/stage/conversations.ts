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
