import { describe, expect, it } from 'vitest';
import { clientEvents } from '../../../../src/core/session/talk/clientEvents';
import { initiationMessage } from '../../../../src/core/session/talk/initiationMessage';
import type { SessionOptions } from '../../../../src/core/session/SessionOptions';
import { clientFrameProblems } from '../../../agent/contract';

const events = clientEvents(() => false);

const full: SessionOptions = {
  agentId: 'a',
  userId: 'u',
  audio: false,
  initiation: {
    configOverride: {
      agent: { first_message: 'Hi', language: 'de', prompt: { prompt: 'Be brief' } },
      tts: { speed: 1.2 },
    },
    dynamicVariables: { name: 'Ada', age: 36, known: true },
    extraBody: { temperature: 0 },
    toolMockConfig: { mocking_strategy: 'selected', mocked_tool_names: ['weather'] },
  },
};

describe('the first message', () => {
  it.each<[string, SessionOptions]>([
    ['bare', { agentId: 'a' }],
    ['full', full],
    ['without sound', { agentId: 'a', audio: false }],
  ])('is what the contract allows, %s', (_, options) => {
    expect(clientFrameProblems(JSON.stringify(initiationMessage(options, events)))).toEqual([]);
  });

  it('carries what was given', () => {
    expect(initiationMessage(full, events)).toMatchObject({
      conversation_config_override: { ...full.initiation!.configOverride, conversation: { text_only: true } },
      dynamic_variables: { name: 'Ada', age: 36, known: true },
      custom_llm_extra_body: { temperature: 0 },
      user_id: 'u',
      tool_mock_config: { mocking_strategy: 'selected', mocked_tool_names: ['weather'] },
    });
  });

  it('takes the user’s id from either place, from the options first', () => {
    const initiation = { userId: 'of the initiation' };
    expect(initiationMessage({ initiation }, events).user_id).toBe('of the initiation');
    expect(initiationMessage({ initiation, userId: 'u' }, events).user_id).toBe('u');
  });

  it('leaves out what was not', () => {
    const message = initiationMessage({ agentId: 'a' }, events);
    expect(Object.keys(message)).toEqual(['type', 'conversation_config_override', 'source_info']);
    expect(message.conversation_config_override).toEqual({
      conversation: { client_events: expect.any(Array) as never },
    });
  });

  it('asks for the events that are needed', () => {
    const { conversation } = initiationMessage({}, events).conversation_config_override!;
    expect(conversation!.client_events).toEqual(events);
  });

  it('gives way to events and settings of the user’s own', () => {
    const initiation = {
      configOverride: { conversation: { client_events: ['audio' as const], text_only: false } },
    };
    expect(
      initiationMessage({ audio: false, initiation }, events).conversation_config_override!.conversation,
    ).toEqual({
      client_events: ['audio'],
      text_only: false,
    });
  });

  it('changes nothing of the options', () => {
    const before = structuredClone(full.initiation);
    const message = initiationMessage(full, events);
    message.dynamic_variables!.name = 'Eve';
    message.conversation_config_override!.conversation!.text_only = false;
    expect(full.initiation).toEqual(before);
  });
});
