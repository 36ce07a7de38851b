import type { RecordedEvent, RecordingHeader } from '../../src/inspector';
import { agentSays } from '../../src/testing';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import { ANSWER, CHAR_MS } from './conversations';

/** A call of nine seconds as `recordSession` would have it: a greeting, a question, and an answer that is cut. */
export function recordedCall(): File {
  const header: RecordingHeader = {
    format: 'parlando-recording',
    version: 1,
    startedAt: Date.UTC(2026, 0, 1, 9, 30),
  };
  const heard = (at: number, ...messages: readonly ServerMessage[]): RecordedEvent[] =>
    messages.map((message) => ({ at, event: 'in', frame: JSON.stringify(message) }));
  const sent = (at: number, message: object): RecordedEvent => ({
    at,
    event: 'out',
    frame: JSON.stringify(message),
  });
  const events: RecordedEvent[] = [
    { at: 0, event: 'open' },
    sent(2, { type: 'conversation_initiation_client_data' }),
    ...heard(40, {
      type: 'conversation_initiation_metadata',
      conversation_initiation_metadata_event: {
        conversation_id: 'recorded-1',
        agent_output_audio_format: 'pcm_16000',
        user_input_audio_format: 'pcm_16000',
      },
    }),
    ...heard(60, { type: 'ping', ping_event: { event_id: 1, ping_ms: 31 } }),
    ...heard(80, ...agentSays('Hello! What would you like to know?', { msPerChar: 50, eventId: 1 })),
    sent(2200, { type: 'user_message', text: 'How do the captions follow the voice?' }),
    ...heard(2500, ...agentSays(ANSWER, { msPerChar: CHAR_MS, eventId: 2 })),
    ...heard(4600, { type: 'interruption', interruption_event: { event_id: 2 } }),
    { at: 9000, event: 'hang_up' },
    { at: 9020, event: 'stop', silenced: 0 },
  ];
  const lines = [header, ...events].map((line) => `${JSON.stringify(line)}\n`);
  return new File(lines, 'call.jsonl', { type: 'application/x-ndjson' });
}
