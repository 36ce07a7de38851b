import { microphoneError } from '../src/core/audio/microphoneError';
import { systemClock } from '../src/core/Clock';
import { openPageLine } from '../src/core/session/line/openPageLine';
import { openTextLine } from '../src/core/session/line/openTextLine';
import { VoiceSession } from '../src/core/session/VoiceSession';
import { Voice } from '../src/core/session/voice/Voice';
import { agentSays, FakeAudioDevice, ScriptedTransport } from '../src/testing';

/** A session whose agent, microphone and speaker are fakes in real time: captions run, nothing sounds. */
interface Stage {
  session: VoiceSession;
  transport: ScriptedTransport;
  device: FakeAudioDevice;
  /** Starts it, and answers as the agent would. */
  connect(): Promise<void>;
}

function stage(): Stage {
  const transport = new ScriptedTransport();
  const device = new FakeAudioDevice(systemClock);
  const session = new VoiceSession(
    { agentId: 'story' },
    {
      openLine: openTextLine(transport),
      clock: systemClock,
      voice: new Voice({ device, clock: systemClock, openLine: openPageLine(transport) }),
    },
  );
  return {
    session,
    transport,
    device,
    async connect() {
      const connected = session.startSession();
      await new Promise((resolve) => setTimeout(resolve));
      transport.connection.welcome();
      await connected;
    },
  };
}

const ANSWER =
  'Parlando lights every letter of a caption when it is heard, because it counts the frames that the speaker has rendered.';

export function idle(): VoiceSession {
  return stage().session;
}

export function listening(): VoiceSession {
  const { session, connect } = stage();
  void connect();
  return session;
}

/** Says its sentence once. */
export function speaking(text: string = ANSWER): VoiceSession {
  const { session, transport, connect } = stage();
  void connect().then(() => {
    for (const message of agentSays(text, { msPerChar: 70 })) transport.connection.say(message);
  });
  return session;
}

/** A question, an answer that was cut, and the words that cut it. */
export function interrupted(): VoiceSession {
  const { session, transport, connect } = stage();
  void connect().then(async () => {
    const { connection } = transport;
    connection.say({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: 'How do the captions follow the voice?', event_id: 1 },
    });
    for (const message of agentSays(ANSWER)) connection.say(message);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    connection.say({
      type: 'tentative_user_transcript',
      tentative_user_transcription_event: { user_transcript: 'wait a moment', event_id: 2 },
    });
  });
  return session;
}

/** The user's browser refuses the microphone. */
export function refused(): VoiceSession {
  const { session, device } = stage();
  device.microphone.refuses = microphoneError(new DOMException('', 'NotAllowedError'));
  session.startSession().catch(() => undefined);
  return session;
}
