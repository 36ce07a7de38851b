import { describe, expect, it } from 'vitest';
import type { VoiceSession } from '../../../src/core/session/VoiceSession';
import { agentSays, createTestSession } from '../../../src/testing';
import { clientFrameProblems } from '../../agent/contract';
import { settle } from './settle';

const calls: [string, (session: VoiceSession) => void, object][] = [
  ['sendUserMessage', (session) => session.sendUserMessage('Hello'), { type: 'user_message', text: 'Hello' }],
  ['registerUserActivity', (session) => session.registerUserActivity(), { type: 'user_activity' }],
  [
    'sendContextualUpdate',
    (session) => session.sendContextualUpdate('On the cart page'),
    { type: 'contextual_update', text: 'On the cart page' },
  ],
  [
    'sendContextualUpdate with an id',
    (session) => session.sendContextualUpdate('Two items', { contextId: 'cart' }),
    { type: 'contextual_update', text: 'Two items', context_id: 'cart' },
  ],
  [
    'sendMultimodalMessage',
    (session) => session.sendMultimodalMessage({ text: 'What is this?', fileId: 'file-1' }),
    {
      type: 'multimodal_message',
      text: { type: 'user_message', text: 'What is this?' },
      file: { type: 'file_input', file_id: 'file-1' },
    },
  ],
  [
    'sendMultimodalMessage with a file alone',
    (session) => session.sendMultimodalMessage({ fileId: 'file-1' }),
    { type: 'multimodal_message', text: null, file: { type: 'file_input', file_id: 'file-1' } },
  ],
  [
    'sendMultimodalMessage with a text alone',
    (session) => session.sendMultimodalMessage({ text: 'Hello' }),
    { type: 'multimodal_message', text: { type: 'user_message', text: 'Hello' }, file: null },
  ],
  ...(['like', 'dislike', null] as const).map((score): (typeof calls)[number] => [
    `sendFeedback of ${score}`,
    (session) => session.sendFeedback(score, 7),
    { type: 'feedback', event_id: 7, score },
  ]),
];

describe.each(calls)('%s', (_, call, message) => {
  it('sends what the contract allows', async () => {
    const { session, transport, connect } = createTestSession({ audio: false });
    await connect();
    call(session);
    expect(transport.connection.sent.at(-1)).toEqual(message);
    expect(clientFrameProblems(JSON.stringify(message))).toEqual([]);
  });

  it('is refused before, while starting, and after', async () => {
    const { session, transport } = createTestSession({ audio: false });
    const refused = (status: string): unknown =>
      expect.objectContaining({ code: 'not_connected', details: { status } });
    expect(() => call(session)).toThrow(refused('idle'));
    void session.startSession();
    expect(() => call(session)).toThrow(refused('connecting'));
    await settle();
    transport.connection.welcome();
    await session.endSession();
    expect(() => call(session)).toThrow(refused('ended'));
    expect(session.state.get().turns).toEqual([]);
  });
});

describe('a typed message', () => {
  it('stands in the transcript, and the agent thinks', async () => {
    const { session, clock, connect } = createTestSession();
    await connect();
    session.sendUserMessage(' Hello ');
    expect(session.state.get()).toMatchObject({
      agent: 'thinking',
      turns: [{ role: 'user', text: ' Hello ', status: 'final', startedAt: clock.date() }],
    });
    session.clearTranscript();
    expect(session.state.get().turns).toEqual([]);
  });
});

describe('a multimodal message', () => {
  it('stands in the transcript with its file', async () => {
    const { session, connect } = createTestSession({ audio: false });
    await connect();
    session.sendMultimodalMessage({ text: 'What is this?', fileId: 'file-1' });
    session.sendMultimodalMessage({ text: 'And that?' });
    expect(session.state.get().turns).toMatchObject([
      { role: 'user', text: 'What is this?', status: 'final', attachments: [{ fileId: 'file-1' }] },
      { role: 'user', text: 'And that?' },
    ]);
    expect(session.state.get().turns[1]).not.toHaveProperty('attachments');
  });

  it.each([{}, { text: '' }, { fileId: '' }])('of nothing is refused: %j', async (nothing) => {
    const { session, transport, connect } = createTestSession({ audio: false });
    await connect();
    const count = transport.connection.sent.length;
    expect(() => session.sendMultimodalMessage(nothing)).toThrow(
      expect.objectContaining({ code: 'invalid_option', details: { option: 'text or fileId' } }),
    );
    expect(transport.connection.sent).toHaveLength(count);
  });
});

describe('feedback', () => {
  it('is for the agent’s latest turn if no other is named, and stands with it', async () => {
    const { session, transport, connect } = createTestSession({ audio: false });
    await connect();
    for (const message of [...agentSays('One.', { eventId: 3 }), ...agentSays('Two.', { eventId: 4 })]) {
      if (message.type !== 'audio') transport.connection.say(message);
    }
    session.sendFeedback('dislike');
    expect(transport.connection.sent.at(-1)).toEqual({ type: 'feedback', event_id: 4, score: 'dislike' });
    session.sendFeedback('like', 3);
    const feedback = (): unknown => session.state.get().turns.map((turn) => turn.feedback);
    expect(feedback()).toEqual(['like', 'dislike']);
    session.sendFeedback(null);
    expect(feedback()).toEqual(['like', undefined]);
  });

  it('is refused while the agent has said nothing', async () => {
    const { session, connect } = createTestSession({ audio: false });
    expect(() => session.sendFeedback('like')).toThrow(expect.objectContaining({ code: 'not_connected' }));
    await connect();
    expect(() => session.sendFeedback('like')).toThrow(
      expect.objectContaining({ code: 'invalid_option', details: { option: 'eventId' } }),
    );
  });
});

describe('a frame', () => {
  const MAX = 16 * 1024 * 1024;
  const room = MAX - '{"type":"user_message","text":""}'.length;

  it.each([
    ['x'.repeat(room), true],
    ['x'.repeat(room + 1), false],
    // Two bytes each, as are the quotation marks with their stroke.
    ['é'.repeat(room / 2 + 1), false],
    ['"'.repeat(room / 2 + 1), false],
  ])('of up to 16 MiB is sent, case %#', async (text, fits) => {
    const { session, transport, connect } = createTestSession({ audio: false });
    await connect();
    const count = transport.connection.sent.length;
    const send = (): void => session.sendUserMessage(text);
    if (fits) expect(send).not.toThrow();
    else {
      expect(send).toThrow(
        expect.objectContaining({
          code: 'message_too_large',
          details: { bytes: expect.any(Number) as number, maxBytes: MAX },
        }),
      );
    }
    expect(transport.connection.sent).toHaveLength(count + (fits ? 1 : 0));
    expect(session.state.get().turns).toHaveLength(fits ? 1 : 0);
  });
});

describe('a ping', () => {
  it('is answered at once, with its id', async () => {
    const { session, transport, connect } = createTestSession();
    await connect();
    transport.connection.say({ type: 'ping', ping_event: { event_id: 12, ping_ms: 34 } });
    expect(transport.connection.sent.at(-1)).toEqual({ type: 'pong', event_id: 12 });
    expect(session.state.get().latencyMs).toBe(34);
  });
});
