import { describe, expect, it } from 'vitest';
import { agentSays, createTestSession } from '../../../src/testing';

describe('a spoken answer', () => {
  it('lights each character when it sounds', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    for (const message of agentSays('Hello there')) transport.connection.say(message);
    clock.advance(20);
    const at = (): string => session.captions.timeline.get()!.chars[session.captions.indexAt(clock.now())]!;
    expect(at()).toBe('H');
    expect(session.state.get().agent).toBe('speaking');
    clock.advance(200);
    expect(at()).toBe('o');
    clock.advance(1000);
    expect(session.state.get()).toMatchObject({
      agent: 'listening',
      liveTurn: undefined,
      turns: [{ role: 'agent', text: 'Hello there', status: 'final' }],
    });
  });
});
