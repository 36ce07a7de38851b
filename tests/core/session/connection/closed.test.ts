import { describe, expect, it } from 'vitest';
import type { SessionOptions } from '../../../../src/core/session/SessionOptions';
import { agentSays, createTestSession } from '../../../../src/testing';
import { clientFrameProblems } from '../../../agent/contract';
import { heldSession } from '../heldSession';
import { settle } from '../settle';

const REASON = "Override for field 'client_events' is not allowed by config.";

describe('an agent that refuses overrides', () => {
  it.each<[string, SessionOptions, string, string[]]>([
    ['the events', {}, REASON, ['conversation.client_events']],
    [
      'text alone',
      { audio: false },
      "Override for field 'conversation.text_only' is not allowed by the agent's settings.",
      ['conversation.client_events', 'conversation.text_only'],
    ],
    ['some that it does not name', {}, 'Overrides are not allowed.', ['conversation.client_events']],
  ])('is asked again without ours: %s', async (_, options, reason, settings) => {
    const problems: unknown[] = [];
    const { session, transport } = createTestSession({
      ...options,
      initiation: { configOverride: { agent: { language: 'de' } } },
      onProblem: ({ code, details }) => problems.push({ code, details }),
    });
    const start = session.startSession();
    await settle();
    transport.connection.hangUp(1008, reason);
    await settle();
    transport.connection.welcome('second');
    expect(await start).toBe('second');
    expect(problems).toEqual([{ code: 'override_refused', details: { settings } }]);
    const [message] = transport.connection.sent;
    expect(message).toMatchObject({ conversation_config_override: { agent: { language: 'de' } } });
    expect(JSON.stringify(message)).not.toMatch(/client_events|text_only/);
    expect(clientFrameProblems(JSON.stringify(message))).toEqual([]);
  });

  it('after its welcome is asked again too, with a fresh signed URL, and its error is not told twice', async () => {
    const problems: string[] = [];
    const reasons: string[] = [];
    const { session, clock, transport, connect } = createTestSession({
      reconnect: false,
      signedUrl: async ({ reason }) => `wss://x.test/${reasons.push(reason)}`,
      onProblem: ({ code }) => problems.push(code),
    });
    await connect();
    transport.connection.say({
      type: 'error',
      error_event: { code: 1008, error_type: 'override_error', message: REASON },
    });
    transport.connection.hangUp(1008, REASON);
    clock.advance(0);
    await settle();
    transport.connection.welcome('second');
    expect(session.state.get()).toMatchObject({ status: { name: 'connected' }, conversationId: 'second' });
    expect(problems).toEqual(['override_refused']);
    expect(reasons).toEqual(['start', 'override_refused']);
  });

  it('a second time has refused it', async () => {
    const { session, transport } = createTestSession();
    const start = session.startSession();
    await settle();
    transport.connection.hangUp(1008, REASON);
    await settle();
    transport.connection.hangUp(1008, REASON);
    await expect(start).rejects.toMatchObject({ code: 'agent_closed', details: { closeCode: 1008 } });
    expect(transport.connections).toHaveLength(2);
  });

  it.each<[string, SessionOptions, number, string]>([
    ['of the user’s own', {}, 1008, "Override for field 'voice_id' is not allowed by config."],
    [
      'that are the user’s own though we could have added them',
      { initiation: { configOverride: { conversation: { client_events: ['audio'] } } } },
      1008,
      REASON,
    ],
    ['with another code', {}, 1011, REASON],
    ['by way of something else', {}, 1008, 'Missing required dynamic variables: name.'],
  ])('%s is not asked again', async (_, options, code, reason) => {
    const { session, transport } = createTestSession(options);
    const start = session.startSession();
    await settle();
    transport.connection.hangUp(code, reason);
    await expect(start).rejects.toMatchObject({ code: 'agent_closed' });
    expect(transport.connections).toHaveLength(1);
  });
});

describe('an agent that says goodbye', () => {
  const endCall = {
    type: 'agent_tool_response' as const,
    agent_tool_response: {
      tool_name: 'end_call',
      tool_call_id: 'a',
      tool_type: 'system',
      is_error: false,
      is_called: true,
      event_id: 1,
    },
  };

  it.each([1000, 1006])('by end_call, and closes with %i, is heard to its end', async (code) => {
    const { session, clock, transport, device, connect } = createTestSession();
    await connect();
    for (const message of agentSays('Goodbye')) transport.connection.say(message);
    transport.connection.say(endCall);
    transport.connection.hangUp(code);
    expect(session.state.get().status.name).toBe('connected');
    expect(device.microphone.isOpen).toBe(false);
    clock.advance(5000);
    expect(session.state.get()).toMatchObject({
      status: { name: 'ended', reason: { type: 'agent', retryable: false } },
      turns: [{ text: 'Goodbye' }],
    });
    expect(session.state.get().turns[0]).not.toHaveProperty('interruption');
  });

  it('by end_call, and leaves the closing to us, is heard to its end', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    transport.connection.say(endCall);
    clock.advance(1500);
    for (const message of agentSays('Goodbye, and have a very nice day')) transport.connection.say(message);
    clock.advance(1000);
    expect(session.state.get().status.name).toBe('connected');
    clock.advance(5000);
    expect(session.state.get().status).toMatchObject({ name: 'ended', reason: { type: 'agent' } });
    expect(session.state.get().turns[0]).not.toHaveProperty('interruption');
    expect(transport.connection.closed).toBe(1000);
  });

  it('because the conversation has lasted too long says so', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    transport.connection.hangUp(1000, 'Max duration exceeded.');
    clock.advance(1000);
    expect(session.state.get().status).toMatchObject({ reason: { type: 'max_duration', retryable: false } });
  });
});

describe('credentials', () => {
  const url = 'wss://agent.test/talk/pathSecret?token=querySecret%2B1&conversation_signature=sig.Secret-2';
  const secret = /pathSecret|querySecret|sig\.Secret|bearerSecret/;
  const options: SessionOptions = { signedUrl: url, protocols: ['bearer.bearerSecret'], reconnect: false };

  const tells = (error: unknown, depth = 0): string => {
    if (!(error instanceof Error) || depth > 3) return String(error);
    return [
      error.message,
      error.stack,
      JSON.stringify(error),
      JSON.stringify(Object.getOwnPropertyDescriptors(error)),
      tells(error.cause, depth + 1),
    ].join('\n');
  };

  it.each([1000, 1002, 1006, 1008, 1011])('are not in what a close with %i says', async (code) => {
    for (const early of [true, false]) {
      const held = heldSession(options);
      const errors: unknown[] = [];
      held.session.on('problem', (error) => errors.push(error));
      const start = held.session.startSession().catch((error: unknown) => errors.push(error));
      await settle();
      held.device.answer();
      await settle();
      held.transport.connection.open();
      if (!early) held.transport.connection.welcome();
      await settle();
      held.transport.connection.say({
        type: 'error',
        error_event: { code: 1011, message: `No such token: querySecret+1 of ${url}` },
      });
      held.transport.connection.say({ type: 'ping', ping_event: { event_id: 1 } });
      held.transport.connection.hangUp(code, `${url} is bad: sig.Secret-2, bearer.bearerSecret`);
      await settle();
      await start;
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) expect(tells(error)).not.toMatch(secret);
      expect(JSON.stringify(held.session.state.get())).not.toMatch(secret);
      const events = held.session.events.get();
      expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['error', 'closed']));
      expect(JSON.stringify(events)).not.toMatch(secret);
    }
  });

  it('are not in the log of a message that nobody knows, and words that are said are left alone', async () => {
    const { session, transport, connect } = createTestSession({ ...options, audio: false });
    await connect();
    transport.connection.say({ type: 'odd', why: [{ was: `${url}, bearer.bearerSecret` }] } as never);
    transport.connection.say({
      type: 'agent_response',
      agent_response_event: { agent_response: 'Say pathSecret.', event_id: 1 },
    });
    const [odd, said] = session.events.get().slice(-2);
    expect(odd!.body).toMatchObject({ type: 'odd', why: [{ was: expect.stringContaining('…') as string }] });
    expect(JSON.stringify(odd)).not.toMatch(secret);
    expect(said!.body).toMatchObject({ agent_response_event: { agent_response: 'Say pathSecret.' } });
  });

  it.each<[string, string]>([
    ['an address that is none', 'http//nowhere?token=querySecret'],
    ['an address with a port that is none', 'wss://x:99999999/?token=querySecret'],
  ])('are not in what is said of %s', async (_, signedUrl) => {
    const { session } = createTestSession({ signedUrl });
    const error: unknown = await session.startSession().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid_option', details: { option: 'signedUrl' } });
    expect(tells(error)).not.toMatch(secret);
  });

  it('are not in what is said of a socket that cannot be made', async () => {
    const { session, transport } = createTestSession(options);
    transport.connect = (target) => {
      throw new SyntaxError(`The URL '${target.url}' is bad, or '${target.protocols.join()}'.`);
    };
    const error: unknown = await session.startSession().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid_option' });
    expect(tells(error)).not.toMatch(secret);
  });
});
