import { recordSession } from '../../src/inspector';
import type { RecordOptions } from '../../src/inspector/recording/openRecorder';
import type { RecordedEvent, RecordingHeader } from '../../src/inspector/recording/RecordedEvent';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';
import { settle } from '../core/session/settle';

/** A conversation with everything in it that a replay must bring back, and its recording. */
export async function recordedTalk(
  options: RecordOptions = {},
): Promise<TestSession & { recording: Blob; results: unknown[] }> {
  const results: unknown[] = [];
  const test = createTestSession({
    clientTools: { look: (parameters) => void results.push(parameters) },
    initiation: { dynamicVariables: { secret__key: 'sk-1' } },
  });
  const { session, clock, transport, device } = test;
  clock.advance(1234);
  const running = recordSession(session, { clock, ...options });
  await test.connect();
  const pass = async (ms: number): Promise<void> => {
    for (let at = 0; at < ms; at += 20) {
      device.microphone.hear(new Float32Array(320).fill(0.01));
      clock.advance(20);
      await settle();
    }
  };
  const say = (text: string, eventId: number): void =>
    agentSays(text, { eventId }).forEach((message) => transport.connection.say(message));
  say('Hello there', 1);
  await pass(1000);
  session.sendUserMessage('Tell me a story');
  await pass(200);
  say('Once upon a time there was', 2);
  await pass(600);
  transport.connection.say({ type: 'interruption', interruption_event: { event_id: 2 } });
  await pass(100);
  transport.connection.say({
    type: 'user_transcript',
    user_transcription_event: { user_transcript: 'Stop', event_id: 3 },
  });
  transport.connection.say({
    type: 'client_tool_call',
    client_tool_call: { tool_name: 'look', tool_call_id: 't1', parameters: { at: 'this' }, event_id: 3 },
  });
  transport.connection.say({ type: 'ping', ping_event: { event_id: 4, ping_ms: 31 } });
  await pass(60);
  say('As you like', 4);
  await pass(300);
  await session.endSession();
  return { ...test, results, recording: await running.stop() };
}

/** The lines of a recording. */
export async function linesOf(recording: Blob): Promise<[RecordingHeader, ...RecordedEvent[]]> {
  const lines = (await recording.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as RecordedEvent) as unknown as [
    RecordingHeader,
    ...RecordedEvent[],
  ];
}
