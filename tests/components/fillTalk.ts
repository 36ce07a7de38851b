import { agentSays, type TestSession } from '../../src/testing';

/**
 * A conversation in which much has been said, heard, thought and done, all of it in figures: no word in it is of a language.
 * It needs a client tool of the name `3`.
 */
export async function fillTalk({ connect, transport, clock }: TestSession): Promise<void> {
  await connect();
  const { connection } = transport;
  connection.say({
    type: 'agent_reasoning_response_part',
    reasoning_response_part: { text: '1', type: 'start', event_id: '1' },
  });
  for (const message of agentSays('2.', { eventId: 1 })) connection.say(message);
  clock.advance(1000);
  for (const message of [
    { type: 'ping', ping_event: { event_id: 1, ping_ms: 38 } },
    {
      type: 'client_tool_call',
      client_tool_call: { tool_name: '3', tool_call_id: '3', parameters: {}, event_id: 1 },
    },
    { type: 'user_transcript', user_transcription_event: { user_transcript: '4', event_id: 2 } },
  ] as const) {
    connection.say(message);
  }
}
