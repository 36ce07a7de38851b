import { describe, expect, it } from 'vitest';
import { agentWith, clientOf, talkTo } from './fakes/localAgent';

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

describe('a client that breaks the contract', () => {
  it.each([
    ['{', 'invalid_message', 'A frame is not JSON.'],
    ['', 'invalid_message', 'A frame is not JSON.'],
    ['null', 'invalid_message', 'A frame is not a JSON object.'],
    ['[]', 'invalid_message', 'A frame is not a JSON object.'],
    [deep, 'invalid_message', 'A frame is not a JSON object.'],
    ['{}', 'missing_fields', 'A message needs "type".'],
    ['{"type":7}', 'missing_fields', 'A message needs "type".'],
    ['{"type":"nonsense"}', 'invalid_message', 'There is no message of type "nonsense".'],
    ['{"type":"toString"}', 'invalid_message', 'There is no message of type "toString".'],
    ['{"type":"pong"}', 'missing_fields', 'pong needs "event_id".'],
    ['{"type":"pong","event_id":1.5}', 'invalid_message', 'pong: "event_id" must be an integer.'],
    ['{"type":"user_message","text":7}', 'invalid_message', 'user_message: "text" must be a string or null.'],
    ['{"type":"contextual_update"}', 'missing_fields', 'contextual_update needs "text".'],
    [
      '{"type":"feedback","event_id":1,"score":"meh"}',
      'invalid_message',
      'feedback: "score" must be "like", "dislike" or null.',
    ],
    [
      '{"type":"client_tool_result","tool_call_id":"a","result":{},"is_error":false}',
      'invalid_message',
      'client_tool_result: "result" must be a string.',
    ],
    [
      '{"type":"multimodal_message","text":"hi"}',
      'invalid_message',
      'multimodal_message: "text" must be an object.',
    ],
    [
      '{"type":"multimodal_message","file":{"type":"file_input"}}',
      'invalid_message',
      'multimodal_message: "file" needs "file_id".',
    ],
    ['{"user_audio_chunk":7}', 'invalid_message', 'user_audio_chunk: "user_audio_chunk" must be a string.'],
    [
      '{"type":"conversation_initiation_client_data"}',
      'invalid_message',
      'The conversation has begun; its initiation data cannot come twice.',
    ],
  ])('is told so and hung up on: %s', async (frame, errorType, reason) => {
    const client = await talkTo(await agentWith());
    client.socket.send(frame);
    const { error_event } = await client.next('error');
    expect(error_event).toMatchObject({ code: 1008, error_type: errorType, message: reason });
    expect(await client.end()).toEqual({ code: 1008, reason });
  });

  it.each([
    [{ agent: [] }, '"conversation_config_override" has "agent", which must be an object'],
    [
      { agent: { first_message: 7 } },
      '"conversation_config_override" has "agent.first_message", which must be a string',
    ],
    [{ tts: { speed: '2' } }, '"conversation_config_override" has "tts.speed", which must be a number'],
    [
      { conversation: { client_events: [] } },
      '"conversation_config_override" has "conversation.client_events", which must be a list of one or more of the protocol\'s events',
    ],
    [
      { conversation: { client_events: ['constructor'] } },
      '"conversation_config_override" has "conversation.client_events", which must be a list of one or more of the protocol\'s events',
    ],
  ])('is told which override is wrong: %j', async (override, complaint) => {
    const client = await clientOf(await agentWith()).begin({
      conversation_config_override: override as never,
    });
    const { error_event } = await client.next('error');
    expect(error_event.message).toBe(`conversation_initiation_client_data: ${complaint}.`);
    expect((await client.end()).code).toBe(1008);
  });

  it('is hung up on for a binary frame', async () => {
    const client = await talkTo(await agentWith());
    client.socket.send(Buffer.from([1, 2, 3]));
    expect(await client.end()).toEqual({ code: 1008, reason: 'Frames have to be text.' });
  });

  it('is hung up on for a frame beyond 16 MiB', async () => {
    const client = await talkTo(await agentWith());
    client.socket.send(' '.repeat(16 * 1024 * 1024 + 1));
    expect((await client.end()).code).toBe(1009);
  });

  it('has to begin with its initiation data, after the setup of an on-prem client if any', async () => {
    const agent = await agentWith();
    const hasty = await clientOf(agent).open();
    hasty.say('hello');
    expect(await hasty.end()).toEqual({
      code: 1008,
      reason: 'conversation_initiation_client_data has to come first.',
    });
    const onPrem = await clientOf(agent, { protocols: [] }).open();
    onPrem.socket.send('{"type":"enclave_setup_config"}');
    await onPrem.begin();
    await onPrem.next('conversation_initiation_metadata');
  });

  it('is not waited for without end', async () => {
    const client = await clientOf(await agentWith({ initiationMs: 30 })).open();
    const { error_event } = await client.next('error');
    expect(error_event).toMatchObject({ code: 1002, error_type: 'transport_receive_timeout' });
    expect((await client.end()).code).toBe(1002);
  });

  it('harms nobody else', async () => {
    const agent = await agentWith();
    const good = await talkTo(agent);
    const bad = await talkTo(agent);
    bad.socket.send('{');
    bad.say('ignored after that');
    await bad.end();
    const rude = await talkTo(agent);
    rude.socket.terminate();
    good.say('hello');
    expect((await good.next('agent_response')).agent_response_event.agent_response).toBe('You said hello.');
  });

  it('does not stop the server when its brain cannot even be made', async () => {
    const agent = await agentWith({
      brain: () => {
        throw new Error('no head');
      },
    });
    const client = await clientOf(agent).begin();
    expect(await client.end()).toEqual({ code: 1011, reason: 'The agent failed: no head' });
    expect(agent.port).toBeGreaterThan(0);
  });
});
