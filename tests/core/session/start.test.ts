import { describe, expect, it } from 'vitest';
import { ParlandoError } from '../../../src/core/ParlandoError';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import { createTestSession } from '../../../src/testing';
import { clientFrameProblems } from '../../agent/contract';
import { type HeldSession, heldSession } from './heldSession';
import { settle } from './settle';

const denied = (): ParlandoError =>
  new ParlandoError(
    'microphone_denied',
    { what: 'No.', why: 'So.', remedy: 'Allow it.' },
    { details: undefined },
  );

describe('a session', () => {
  it('does nothing until it is started', () => {
    const { session, transport, device } = createTestSession();
    expect(session.state.get().status).toEqual({ name: 'idle' });
    expect(transport.connections).toEqual([]);
    expect(device.calls).toEqual([]);
  });

  it('goes from the prompt over the socket and the handshake to connected', async () => {
    const { session, transport, device } = heldSession();
    const statuses: unknown[] = [];
    session.on('statusChange', (status) => statuses.push('stage' in status ? status.stage : status.name));
    const connected = session.startSession();
    expect(device.fake.calls).toEqual(['unlock']);
    await settle();
    device.answer();
    await settle();
    transport.connection.open();
    transport.connection.welcome('conversation-7');
    expect(await connected).toBe('conversation-7');
    expect(statuses).toEqual(['permission', 'socket', 'handshake', 'connected']);
    expect(session.state.get()).toMatchObject({
      conversationId: 'conversation-7',
      agent: 'listening',
      microphone: { status: 'on', label: 'Fake microphone' },
    });
  });

  it('started twice is started once', async () => {
    const { session, transport } = createTestSession();
    const first = session.startSession();
    expect(session.startSession()).toBe(first);
    await settle();
    transport.connection.welcome();
    expect(await first).toBe('conversation-1');
    expect(session.startSession()).toBe(first);
    expect(transport.connections).toHaveLength(1);
    expect(transport.connection.sent).toHaveLength(1);
  });

  it.each<[string, SessionOptions]>([
    ['with sound', {}],
    ['in text alone', { audio: false }],
    ['without a microphone', { microphone: false }],
  ])('%s introduces itself once, as the contract has it', async (_, options) => {
    const { transport, connect } = createTestSession(options);
    await connect();
    const { sent } = transport.connection;
    expect(sent).toMatchObject([{ type: 'conversation_initiation_client_data' }]);
    expect(clientFrameProblems(JSON.stringify(sent[0]))).toEqual([]);
  });

  it('in text alone touches no sound', async () => {
    const { session, transport, device, connect } = createTestSession({ audio: false });
    await connect();
    expect(device.calls).toEqual([]);
    expect(device.speaker).toBeUndefined();
    expect(transport.connection.sent[0]).toMatchObject({
      conversation_config_override: { conversation: { text_only: true } },
    });
    expect(session.state.get().microphone.status).toBe('off');
  });

  it('without a microphone is heard, and asks for none', async () => {
    const { session, device, connect } = createTestSession({ microphone: false });
    await connect();
    expect(device.microphone.isOpen).toBe(false);
    expect(device.speaker).toBeDefined();
    expect(session.state.get().microphone.status).toBe('off');
  });

  it('answers a ping at once, also while what the agent says waits for the speaker', async () => {
    const { session, transport, device } = createTestSession();
    const open = device.openSpeaker.bind(device);
    let come: () => void = () => undefined;
    device.openSpeaker = async () => {
      await new Promise<void>((resolve) => (come = resolve));
      return open();
    };
    const start = session.startSession();
    await settle();
    transport.connection.welcome();
    transport.connection.say({ type: 'ping', ping_event: { event_id: 9, ping_ms: 40 } });
    expect(transport.connection.sent.at(-1)).toEqual({ type: 'pong', event_id: 9 });
    expect(session.state.get().latencyMs).toBeUndefined();
    come();
    await start;
    expect(session.state.get().latencyMs).toBe(40);
    expect(transport.connection.sent.filter(({ type }) => type === 'pong')).toHaveLength(1);
  });

  it('takes other options for one start alone', async () => {
    const { session, transport } = createTestSession({ audio: false });
    void session.startSession({ agentId: 'other' });
    await settle();
    expect(transport.connection.target.url).toContain('agent_id=other');
    await session.endSession();
    void session.startSession();
    await settle();
    expect(transport.connection.target.url).toContain('agent_id=test');
  });

  it('is not hung by a ping or anything else before the first answer', async () => {
    const { session, transport } = createTestSession();
    const connected = session.startSession();
    await settle();
    transport.connection.say({ type: 'ping', ping_event: { event_id: 4 } });
    transport.connection.say('{"type":"queue_status"}');
    transport.connection.say('nonsense');
    transport.connection.welcome();
    await connected;
    expect(transport.connection.sent).toContainEqual({ type: 'pong', event_id: 4 });
  });
});

describe('the permission prompt', () => {
  it('is not counted in the time to connect', async () => {
    const { session, clock, device, transport } = heldSession();
    const connected = session.startSession();
    await settle();
    clock.advance(100_000);
    await settle();
    expect(session.state.get().status).toEqual({ name: 'connecting', stage: 'permission' });
    device.answer();
    await settle();
    transport.connection.open();
    transport.connection.welcome();
    expect(await connected).toBe('conversation-1');
    clock.advance(60_000);
    expect(session.state.get().status.name).toBe('connected');
  });

  it('outlives a socket: another is opened', async () => {
    const { session, device, transport } = heldSession();
    const connected = session.startSession();
    await settle();
    transport.connection.open();
    transport.connection.hangUp(1002, 'No first message');
    device.answer();
    await settle();
    expect(transport.connections).toHaveLength(2);
    expect(transport.connections[0]!.sent).toEqual([]);
    transport.connection.open();
    transport.connection.welcome();
    await connected;
    expect(transport.connection.sent).toMatchObject([{ type: 'conversation_initiation_client_data' }]);
  });

  it('outlives an agent that answers before it is asked, and a second one', async () => {
    const { session, device, transport, clock } = heldSession();
    const connected = session.startSession();
    await settle();
    transport.connection.open();
    transport.connection.welcome('early');
    transport.connection.hangUp(1006);
    expect(session.state.get().status).toEqual({ name: 'connecting', stage: 'permission' });
    device.answer();
    await settle();
    expect(session.state.get().status).toEqual({ name: 'connecting', stage: 'socket' });
    transport.connection.open();
    transport.connection.welcome('late');
    expect(await connected).toBe('late');
    clock.advance(60_000);
    expect(session.state.get().status.name).toBe('connected');
  });

  it('comes first where the agent answers before it', async () => {
    const { session, device, transport, clock } = heldSession();
    const connected = session.startSession();
    await settle();
    transport.connection.open();
    transport.connection.welcome('eager');
    await settle();
    expect(session.state.get().status).toEqual({ name: 'connecting', stage: 'permission' });
    device.answer();
    expect(await connected).toBe('eager');
    clock.advance(60_000);
    expect(session.state.get().status).toEqual({ name: 'connected' });
    expect(transport.connection.sent).toHaveLength(1);
  });

  it('refused ends the start with the reason, and closes the socket', async () => {
    const { session, device, transport } = heldSession();
    const connected = session.startSession();
    await settle();
    transport.connection.open();
    device.answer(denied());
    await expect(connected).rejects.toMatchObject({ code: 'microphone_denied' });
    expect(session.state.get()).toMatchObject({
      status: { name: 'ended', reason: { type: 'error', error: { code: 'microphone_denied' } } },
      problem: { code: 'microphone_denied' },
      microphone: { status: 'off' },
    });
    expect(transport.connection.closed).toBe(1000);
    expect(device.fake.calls.at(-1)).toBe('suspend');
  });

  it('refused is told at once, though the address is still awaited', async () => {
    const { session, device, transport } = heldSession({ signedUrl: () => new Promise(() => undefined) });
    const connected = session.startSession();
    await settle();
    device.answer(denied());
    await expect(connected).rejects.toMatchObject({ code: 'microphone_denied' });
    expect(transport.connections).toEqual([]);
  });
});

describe('a start that fails', () => {
  const failing = async ({ session }: HeldSession, act: () => void | Promise<void>): Promise<unknown> => {
    const connected = session.startSession();
    connected.catch(() => undefined);
    await settle();
    await act();
    await settle();
    return connected.then(
      () => 'connected',
      (error: unknown) => error,
    );
  };

  it.each(['socket', 'handshake'])('times out in the %s', async (stage) => {
    const held = heldSession({ connectTimeoutMs: 3000 });
    const error = await failing(held, async () => {
      held.device.answer();
      await settle();
      if (stage === 'handshake') held.transport.connection.open();
      expect(held.session.state.get().status).toEqual({ name: 'connecting', stage });
      held.clock.advance(2999);
      expect(held.session.state.get().status.name).toBe('connecting');
      held.clock.advance(1);
    });
    expect(error).toMatchObject({ code: 'connect_timeout', retryable: true, details: { timeoutMs: 3000 } });
    expect(held.device.stopped).toBe(1);
    expect(held.transport.connection.closed).toBe(1000);
  });

  it('times out while the signed URL does not come, and tells the function', async () => {
    let told: AbortSignal | undefined;
    const signedUrl = ({ signal }: { signal: AbortSignal }): Promise<string> => {
      told = signal;
      return new Promise(() => undefined);
    };
    const held = heldSession({ signedUrl });
    const error = await failing(held, () => held.clock.advance(15_000));
    expect(error).toMatchObject({ code: 'connect_timeout' });
    expect(told!.aborted).toBe(true);
  });

  it.each<[string, SessionOptions, string]>([
    ['neither agent nor address', { agentId: '' }, 'agentId'],
    ['an address that is none', { origin: 'not an address' }, 'origin'],
    ['a signed URL that is none', { signedUrl: 'nowhere' }, 'signedUrl'],
    [
      'a function for the signed URL that rejects',
      { signedUrl: () => Promise.reject(new Error('503.')) },
      'signedUrl',
    ],
  ])('names the option: %s', async (_, options, option) => {
    const held = heldSession(options);
    const error = await failing(held, () => held.device.answer());
    expect(error).toMatchObject({ code: 'invalid_option', details: { option } });
    expect((error as Error).message).not.toMatch(/\.\./);
    expect(held.transport.connections).toEqual([]);
    expect(held.device.stopped).toBe(held.device.opened);
  });

  it.each<[number, string, object]>([
    [1006, 'agent_unreachable', { origin: 'wss://agent.test:8443' }],
    [1000, 'agent_closed', { closeCode: 1000, reason: 'Not today' }],
    [1002, 'agent_closed', { closeCode: 1002, reason: 'Not today' }],
    [1008, 'agent_closed', { closeCode: 1008, reason: 'Not today' }],
    [1011, 'agent_closed', { closeCode: 1011, reason: 'Not today' }],
  ])(
    'says what close code %i before any answer means, and keeps the address to itself',
    async (code, name, details) => {
      const held = heldSession({ signedUrl: 'wss://agent.test:8443/talk?token=secret' });
      const error = await failing(held, async () => {
        held.device.answer();
        await settle();
        held.transport.connection.hangUp(code, 'Not today');
      });
      expect(error).toMatchObject({ code: name, details });
      expect((error as Error).message).not.toContain('secret');
      expect(held.device.stopped).toBe(1);
    },
  );

  it('ends at once when the first answer makes no sense, and names the place', async () => {
    const held = heldSession();
    const error = await failing(held, async () => {
      held.device.answer();
      await settle();
      held.transport.connection.open();
      held.transport.connection.say(
        '{"type":"conversation_initiation_metadata","conversation_initiation_metadata_event":{"conversation_id":"a","agent_output_audio_format":"pcm_32000","user_input_audio_format":"pcm_16000"}}',
      );
    });
    expect(error).toMatchObject({
      code: 'invalid_message',
      details: { path: 'conversation_initiation_metadata_event.agent_output_audio_format' },
    });
    expect(held.transport.connection.closed).toBe(1000);
  });

  it('can be tried again', async () => {
    const held = heldSession();
    await failing(held, () => held.device.answer(denied()));
    await held.connect();
    expect(held.session.state.get()).toMatchObject({ status: { name: 'connected' }, problem: undefined });
  });
});
