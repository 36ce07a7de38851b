import { describe, expect, it } from 'vitest';
import { type ClientMessage, encode } from '../../../src/core/protocol/ClientMessage';
import { clientFrameProblems, clientMessageTypes } from '../../agent/contract';

type Named = NonNullable<ClientMessage['type']> | '';

/** Each message that we can say, as full and as bare as it may be. */
const messages: { [T in Named]: ClientMessage[] } = {
  '': [{ user_audio_chunk: 'AAABAA==' }, { user_audio_chunk: '' }],
  pong: [{ type: 'pong', event_id: 7 }],
  user_message: [
    { type: 'user_message', text: 'Hello' },
    { type: 'user_message', text: null, rich_content_id: 'row-1' },
    { type: 'user_message' },
  ],
  user_activity: [{ type: 'user_activity' }],
  contextual_update: [
    { type: 'contextual_update', text: 'The user opened the cart', context_id: 'cart' },
    { type: 'contextual_update', text: '' },
  ],
  feedback: [
    { type: 'feedback', event_id: 3, score: 'like' },
    { type: 'feedback', event_id: 3, score: null },
  ],
  client_tool_result: [{ type: 'client_tool_result', tool_call_id: 'c', result: '{}', is_error: false }],
  mcp_tool_approval_result: [{ type: 'mcp_tool_approval_result', tool_call_id: 'c', is_approved: true }],
  multimodal_message: [
    {
      type: 'multimodal_message',
      text: { type: 'user_message', text: 'Look' },
      file: { type: 'file_input', file_id: 'f' },
    },
    { type: 'multimodal_message', text: null, file: null },
  ],
  conversation_initiation_client_data: [
    { type: 'conversation_initiation_client_data' },
    {
      type: 'conversation_initiation_client_data',
      conversation_config_override: {
        agent: { prompt: { prompt: 'Be brief', llm: null }, first_message: '', language: 'pt-br' },
        asr: { keywords: ['Parlando'] },
        tts: { voice_id: 'v', stability: 0, speed: 0.7, similarity_boost: 1 },
        conversation: { text_only: true, client_events: ['audio', 'ping'] },
      },
      custom_llm_extra_body: { temperature: 0 },
      dynamic_variables: { name: 'Ada', age: 36, here: true },
      user_id: null,
      source_info: { source: 'parlando', version: null },
    },
  ],
};

describe('encode', () => {
  it('covers every message of the contract', () => {
    expect(Object.keys(messages).sort()).toEqual([...clientMessageTypes].sort());
  });

  it.each(Object.values(messages).flat())('writes a frame that the contract allows: %j', (message) => {
    const frame = encode(message);
    expect(clientFrameProblems(frame)).toEqual([]);
    expect(JSON.parse(frame)).toEqual(message);
  });
});
