import { describe, expect, it } from 'vitest';
import type { ServerMessage, ServerMessageType } from '../../../src/core/protocol/ServerMessage';
import type { ConversationEventName } from '../../../src/core/session/Callbacks';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import { createTestSession } from '../../../src/testing';
import { serverMessages } from '../protocol/serverMessages';
import { settle } from './settle';

const names: ConversationEventName[] = [
  'statusChange',
  'agentResponse',
  'agentResponseCorrection',
  'agentChatResponsePart',
  'userTranscript',
  'tentativeUserTranscript',
  'interruption',
  'latencyMeasurement',
  'audioAlignment',
  'vadScore',
  'agentReasoningResponsePart',
  'richContent',
  'agentToolRequest',
  'agentToolResponse',
  'agentToolResponseFullPayload',
  'mcpToolCall',
  'mcpConnectionStatus',
  'contextUsage',
  'agentTyping',
  'externalAgentConnected',
  'externalAgentDisconnected',
  'guardrailTriggered',
  'asrInitiationMetadata',
  'internalTurnProbability',
  'internalTentativeAgentResponse',
  'queueStatus',
  'message',
  'unknownMessage',
  'problem',
  'endSession',
];

const tool = { toolName: 'lookup', toolCallId: 'call-1', toolType: 'webhook', eventId: 4 };

const optionOf = (name: string): string => `on${name[0]!.toUpperCase()}${name.slice(1)}`;

/** A whole life in which every event happens. */
async function live(options: SessionOptions): Promise<ReturnType<typeof createTestSession>> {
  const test = createTestSession({ clientTools: { set_theme: () => 'ok' }, ...options });
  await test.connect();
  // Later ids than the interruption's, so that nothing is void.
  const later = (message: ServerMessage): string =>
    JSON.stringify(message).replaceAll('"event_id":3', '"event_id":30');
  for (const message of Object.values(serverMessages)) {
    if (message.type !== 'conversation_initiation_metadata') test.transport.connection.say(later(message));
  }
  test.transport.connection.say('{"type":"agent_mood"}');
  await settle();
  await test.session.endSession();
  await settle();
  return test;
}

describe('callbacks', () => {
  it('get what happened, trimmed where it is text', async () => {
    const got: Record<string, unknown[][]> = {};
    const options = Object.fromEntries(
      names.map((name) => [optionOf(name), (...args: unknown[]) => void (got[name] ??= []).push(args)]),
    );
    await live(options);
    expect(Object.keys(got).sort()).toEqual([...names].sort());
    expect(got).toMatchObject({
      agentResponse: [['Ten past four.']],
      agentResponseCorrection: [['Ten past four.', 'Ten']],
      agentChatResponsePart: [['Ten ', 'delta']],
      userTranscript: [['What time is it?']],
      tentativeUserTranscript: [['What ti']],
      interruption: [[30]],
      latencyMeasurement: [[41]],
      audioAlignment: [
        [{ eventId: 30, chars: ['H', '👋🏽'], charStartTimesMs: [0, 40], charDurationsMs: [40, 80] }],
      ],
      vadScore: [[0.25]],
      agentReasoningResponsePart: [['A clock?', 'start']],
      richContent: [[{ id: 'row-1', component: 'item_card', props: { title: 'A' }, eventId: 4 }]],
      agentToolRequest: [[tool]],
      agentToolResponse: [[{ ...tool, isError: false, isCalled: true }]],
      agentToolResponseFullPayload: [
        [
          {
            ...tool,
            isError: false,
            isCalled: true,
            fullToolResult: '{}',
            isBlocked: false,
            truncated: true,
          },
        ],
      ],
      mcpToolCall: [
        [
          {
            serviceId: 'files',
            toolCallId: 'call-3',
            toolName: 'read',
            toolDescription: 'Reads a file',
            parameters: { path: '/a' },
            timestamp: '2026-01-01T00:00:00Z',
            state: 'awaiting_approval',
            approvalTimeoutSecs: 300,
          },
        ],
      ],
      mcpConnectionStatus: [[[{ id: 'files', kind: 'mcp_server', connected: true, toolCount: 2 }]]],
      contextUsage: [[{ model: 'm', tokens: 900, limitTokens: 8000 }]],
      agentTyping: [[true]],
      externalAgentConnected: [[]],
      externalAgentDisconnected: [[]],
      guardrailTriggered: [[]],
      asrInitiationMetadata: [[]],
      internalTurnProbability: [[1]],
      internalTentativeAgentResponse: [['Ten']],
      queueStatus: [[{ position: 3, queue: { name: 'support' } }]],
      unknownMessage: [[{ type: 'agent_mood' }]],
      problem: [[{ code: 'agent_error' }]],
      endSession: [[{ type: 'user' }]],
    });
    const types = got.message!.map(([message]) => (message as ServerMessage).type);
    expect([...types].sort()).toEqual((Object.keys(serverMessages) as ServerMessageType[]).sort());
    expect(JSON.stringify(got.message)).not.toContain(serverMessages.audio.audio_event.audio_base_64);
  });

  it('get no latency where the agent has no figure', async () => {
    const got: number[] = [];
    const { transport, connect } = createTestSession({ onLatencyMeasurement: (ms) => got.push(ms) });
    await connect();
    for (const ping_ms of [null, 0, 12]) {
      transport.connection.say({ type: 'ping', ping_event: { event_id: 1, ping_ms } });
    }
    expect(got).toEqual([12]);
  });

  it.each(names.flatMap((name) => [[name, 'throws'] as const, [name, 'rejects'] as const]))(
    '%s that %s becomes a problem, and breaks nothing',
    async (name, how) => {
      const problems: unknown[] = [];
      const fail = (): unknown => {
        const error = new Error('The callback’s own fault.');
        if (how === 'throws') throw error;
        return Promise.reject(error);
      };
      const onProblem = (error: { code: string; details: unknown }): void =>
        void (error.code === 'callback_failed' && problems.push(error.details));
      const { session } = await live({ onProblem, [optionOf(name)]: fail });
      expect(session.state.get().status).toMatchObject({ name: 'ended', reason: { type: 'user' } });
      expect(session.state.get().turns.length).toBeGreaterThan(0);
      if (name === 'problem') expect(session.state.get().problem).toMatchObject({ code: 'callback_failed' });
      else expect(problems).toContainEqual({ callback: optionOf(name) });
    },
  );

  it('that return what is no promise of the platform’s are heeded all the same', async () => {
    const rejecting = { then: (_: unknown, reject: (error: Error) => void) => reject(new Error('No.')) };
    const broken = {
      get then(): never {
        throw new Error('Not even that.');
      },
    };
    for (const thenable of [rejecting, broken]) {
      const { session } = await live({ onVadScore: () => thenable });
      expect(session.state.get().problem).toMatchObject({
        code: 'callback_failed',
        details: { callback: 'onVadScore' },
      });
    }
  });

  it('are the latest that were given', async () => {
    const got: string[] = [];
    const { session, transport, connect } = createTestSession({ onUserTranscript: () => got.push('old') });
    await connect();
    session.setOptions({ agentId: 'test', onUserTranscript: () => got.push('new') });
    transport.connection.say(serverMessages.user_transcript);
    session.setOptions({ agentId: 'test' });
    transport.connection.say(serverMessages.user_transcript);
    expect(got).toEqual(['new']);
  });
});

describe('listeners', () => {
  it('are told beside the callback and beside one another, until they leave', async () => {
    const got: string[] = [];
    const { session, transport, connect } = createTestSession({ onVadScore: () => got.push('option') });
    await connect();
    const listener = (): void => void got.push('listener');
    const undo = session.on('vadScore', listener);
    session.on('vadScore', listener);
    session.on('vadScore', () => {
      throw new Error('no');
    });
    session.on('vadScore', () => got.push('last'));
    transport.connection.say(serverMessages.vad_score);
    expect(got).toEqual(['option', 'listener', 'listener', 'last']);
    undo();
    undo();
    transport.connection.say(serverMessages.vad_score);
    expect(got.slice(4)).toEqual(['option', 'listener', 'last']);
  });

  it('outlive a conversation', async () => {
    const ids: unknown[] = [];
    const { session, connect } = createTestSession();
    session.on('endSession', (reason) => ids.push(reason.type));
    for (let i = 0; i < 2; i++) {
      await connect();
      await session.endSession();
    }
    expect(ids).toEqual(['user', 'user']);
  });
});
