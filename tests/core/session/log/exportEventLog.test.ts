import { describe, expect, it } from 'vitest';
import { exportEventLog } from '../../../../src/core/session/log/exportEventLog';
import type { LoggedEvent } from '../../../../src/core/session/log/eventLog';
import { createTestSession } from '../../../../src/testing';

function lines(text: string): LoggedEvent[] {
  const all = text.split('\n');
  expect(all.pop()).toBe('');
  return all.map((line) => JSON.parse(line) as LoggedEvent);
}

describe('an exported event log', () => {
  it('is empty before anything has happened', () => {
    expect(exportEventLog(createTestSession().session)).toBe('');
  });

  it('has an event a line, as in the log, each pong included', async () => {
    const { session, transport, connect } = createTestSession({ audio: false });
    await connect();
    transport.connection.say({ type: 'ping', ping_event: { event_id: 7, ping_ms: 20 } });
    session.sendUserMessage('Two\nlines');
    const events = session.events.get();
    const exported = lines(exportEventLog(session));
    expect(exported).toEqual(JSON.parse(JSON.stringify(events)));
    expect(exported.at(-2)!.body).toEqual(transport.connection.sent.at(-2));
  });

  it('hides what looks like a credential, on both sides, and nothing else', async () => {
    const { session, transport, connect } = createTestSession({ audio: false });
    await connect();
    const parameters = {
      apiKey: 'k1',
      access_token: 'k2',
      nested: [{ Authorization: 'k3', password: null }],
      link: 'see https://a.test/?user=ada&X-Signature=k4&page=2 and wss://b.test/?conversation_signature=k5',
      context_tokens: 12,
      keyboard: 'qwerty',
    };
    transport.connection.say(JSON.stringify({ type: 'weather', parameters }));
    const text = exportEventLog(session);
    expect(text).not.toMatch(/k[1-5]/);
    expect(lines(text).at(-1)!.body).toEqual({
      type: 'weather',
      parameters: {
        apiKey: 'hidden',
        access_token: 'hidden',
        nested: [{ Authorization: 'hidden', password: null }],
        link: 'see https://a.test/?user=ada&X-Signature=hidden&page=2 and wss://b.test/?conversation_signature=hidden',
        context_tokens: 12,
        keyboard: 'qwerty',
      },
    });
  });
});
