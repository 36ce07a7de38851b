import { openPageLine } from '../core/session/line/openPageLine';
import { openTextLine } from '../core/session/line/openTextLine';
import { VoiceSession } from '../core/session/VoiceSession';
import type { SessionOptions } from '../core/session/SessionOptions';
import * as failures from '../core/session/parts/failures';
import * as connection from '../core/session/connection/LineKeeper';
import * as opening from '../core/session/opening/opening';
import * as prepared from '../core/session/connection/PreparedStart';
import * as tools from '../core/session/tools/takeToolCall';
import * as notices from '../core/session/notices/notices';
import { Voice } from '../core/session/voice/Voice';
import { FakeAudioDevice } from './FakeAudioDevice';
import type { FakeSpeakerOptions } from './FakeSpeaker';
import { ManualClock } from './ManualClock';
import { ScriptedTransport } from './ScriptedTransport';

/** A real session, and the ends of all its wires. */
export interface TestSession {
  session: VoiceSession;
  clock: ManualClock;
  transport: ScriptedTransport;
  device: FakeAudioDevice;
  /** What the session takes for the page: `online` and `pagehide` are told here. */
  page: EventTarget;
  /** Starts it, answers as the agent would, and resolves once it is connected. */
  connect(): Promise<void>;
}

/**
 * A real session over a scripted agent, a fake microphone and speaker, and a clock that moves when told. As a script says
 * nothing by itself, a silent line counts as lost only with a `silenceTimeoutMs` of your own.
 */
export function createTestSession(
  options: SessionOptions = {},
  speaker: FakeSpeakerOptions = {},
): TestSession {
  const clock = new ManualClock();
  const transport = new ScriptedTransport();
  const device = new FakeAudioDevice(clock, speaker);
  const page = new EventTarget();
  const session = new VoiceSession(
    { agentId: 'test', silenceTimeoutMs: 0, ...options },
    {
      openLine: openTextLine(transport),
      clock,
      // At hand, so that time moves only when told.
      parts: {
        connection: () => connection,
        opening: () => opening,
        prepared: () => prepared,
        failures: () => failures,
        tools: () => tools,
        notices: () => notices,
      },
      page,
      voice: new Voice({ device, clock, openLine: openPageLine(transport), settings: options.audio || {} }),
    },
  );
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

/** Lets everything that waits for promises alone go on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
