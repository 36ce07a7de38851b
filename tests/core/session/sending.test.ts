import { describe, expect, it } from 'vitest';
import type { VoiceSession } from '../../../src/core/session/VoiceSession';
import { createTestSession } from '../../../src/testing';
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

describe('a ping', () => {
  it('is answered at once, with its id', async () => {
    const { session, transport, connect } = createTestSession();
    await connect();
    transport.connection.say({ type: 'ping', ping_event: { event_id: 12, ping_ms: 34 } });
    expect(transport.connection.sent.at(-1)).toEqual({ type: 'pong', event_id: 12 });
    expect(session.state.get().latencyMs).toBe(34);
  });
});
