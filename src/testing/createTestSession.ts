import type { SessionOptions } from '../core/session/SessionOptions';
import type { VoiceSession } from '../core/session/VoiceSession';
import { FakeAudioDevice } from './FakeAudioDevice';
import type { FakeSpeakerOptions } from './FakeSpeaker';
import { ManualClock } from './ManualClock';
import { ScriptedTransport } from './ScriptedTransport';
import { settle } from './settle';
import { type TestWorld, testVoiceSession } from './testVoiceSession';

/** A real session, and the ends of all its wires. */
export interface TestSession extends TestWorld {
  session: VoiceSession;
  clock: ManualClock;
  transport: ScriptedTransport;
  device: FakeAudioDevice;
  /** Starts it, answers as the agent would, and resolves once it is connected. */
  connect(): Promise<void>;
}

/**
 * A real session over an agent in your hands, a fake microphone and speaker, and a clock that moves when told: for tests that
 * say each message themselves. `createTestConversation` is nearer to a talk. As nobody pings, a silent line counts as lost
 * only with a `silenceTimeoutMs` of your own.
 */
export function createTestSession(
  options: SessionOptions = {},
  speaker: FakeSpeakerOptions = {},
): TestSession {
  const clock = new ManualClock();
  const transport = new ScriptedTransport();
  const device = new FakeAudioDevice(clock, speaker);
  const page = new EventTarget();
  const session = testVoiceSession({ silenceTimeoutMs: 0, ...options }, { clock, transport, device, page });
  return {
    session,
    clock,
    transport,
    device,
    page,
    async connect() {
      const connected = session.startSession();
      await settle();
      transport.connection.welcome();
      await connected;
    },
  };
}
