import { describe, expect, it } from 'vitest';
import type { OnPrem } from '../../../../src/core/session/OnPrem';
import type { SessionOptions } from '../../../../src/core/session/SessionOptions';
import { createTestSession } from '../../../../src/testing';
import { heldSession } from '../heldSession';
import { settle } from '../settle';

describe('options that cannot be right', () => {
  const url = 'wss://mine.test/talk';
  it.each<[string, SessionOptions, object]>([
    ['a private agent without a signed URL', { requiresAuth: true }, { code: 'auth_required' }],
    ['no agent', { agentId: '' }, { code: 'invalid_option', details: { option: 'agentId' } }],
    [
      'two places to connect to',
      { onPrem: { url }, signedUrl: url },
      { code: 'invalid_option', details: { option: 'signedUrl' } },
    ],
    [
      'a webhook in both forms',
      { onPrem: { url, postCallAudioWebhook: { url }, postCallAudioWebhookUrl: url } },
      { code: 'invalid_option', details: { option: 'onPrem.postCallAudioWebhook' } },
    ],
    [
      'the other webhook in both forms',
      { onPrem: { url, postCallTranscriptionWebhook: { url }, postCallTranscriptionWebhookUrl: url } },
      { code: 'invalid_option', details: { option: 'onPrem.postCallTranscriptionWebhook' } },
    ],
  ])('end the start before anything is opened: %s', async (_, options, error) => {
    const held = heldSession(options);
    await expect(held.session.startSession()).rejects.toMatchObject(error);
    await settle();
    expect(held.device.fake.calls).not.toContain('unlock');
    expect(held.device.opened).toBe(0);
    expect(held.transport.connections).toEqual([]);
  });

  it('are none with a signed URL for a private agent', async () => {
    const test = createTestSession({ requiresAuth: true, signedUrl: 'wss://x.test/' });
    await test.connect();
    expect(test.session.state.get().status.name).toBe('connected');
  });
});

describe('a server of one’s own', () => {
  it('is told first what it is to be', async () => {
    const onPrem: OnPrem = {
      url: 'wss://mine.test/convai/conversation',
      agentConfig: { name: 'mine' },
      tools: [{ type: 'webhook' }],
      postCallTranscriptionWebhook: { url: 'https://mine.test/hook', hmacSecret: 'hush' },
      postCallAudioWebhookUrl: 'https://mine.test/audio',
    };
    const { session, transport } = createTestSession({ agentId: '', onPrem });
    const start = session.startSession();
    await settle();
    expect(transport.connection.target).toEqual({ url: onPrem.url, protocols: [] });
    expect(transport.connection.sent).toMatchObject([
      {
        type: 'enclave_setup_config',
        agent_config_dict: { name: 'mine' },
        override_agent_config_list: null,
        tools_config_list: [{ type: 'webhook' }],
        prompt_knowledge_base: null,
        post_call_transcription_webhook: { url: 'https://mine.test/hook', hmac_secret: 'hush' },
        post_call_transcription_webhook_url: null,
        post_call_audio_webhook_url: 'https://mine.test/audio',
      },
      { type: 'conversation_initiation_client_data' },
    ]);
    expect(transport.connection.sent[0]).not.toHaveProperty('post_call_audio_webhook');
    transport.connection.welcome();
    await start;
  });
});

describe('the stages of a start', () => {
  it('are shown as they are waited for, with the time that each took', async () => {
    let answer: (url: string) => void = () => undefined;
    const { session, clock, device, transport } = heldSession({
      signedUrl: () => new Promise((resolve) => (answer = resolve)),
    });
    const stages: unknown[] = [];
    session.on('statusChange', (status) => stages.push('stage' in status ? status.stage : status.name));
    void session.startSession();
    await settle();
    clock.advance(100);
    device.answer();
    await settle();
    clock.advance(50);
    answer('wss://x.test/');
    await settle();
    clock.advance(30);
    transport.connection.open();
    clock.advance(20);
    transport.connection.welcome();
    await settle();
    expect(stages).toEqual(['permission', 'token', 'socket', 'handshake', 'connected']);
    expect(session.state.get().timings).toEqual({
      permission: 100,
      token: 150,
      socket: 30,
      handshake: 20,
      ready: 200,
    });
  });

  it('run side by side: the socket opens while the prompt is open, and nobody is paid for it', async () => {
    const { session, clock, device, transport } = heldSession();
    void session.startSession();
    await settle();
    clock.advance(40);
    transport.connection.open();
    expect(session.state.get().status).toEqual({ name: 'connecting', stage: 'permission' });
    clock.advance(1000);
    expect(transport.connection.sent).toEqual([]);
    device.answer();
    await settle();
    clock.advance(20);
    transport.connection.welcome();
    await settle();
    expect(session.state.get().timings).toEqual({ permission: 1040, socket: 40, handshake: 20, ready: 1060 });
  });

  it('have no permission and no token where none is needed', async () => {
    const { session, connect } = createTestSession({ audio: false });
    await connect();
    expect(Object.keys(session.state.get().timings)).toEqual(['socket', 'handshake', 'ready']);
  });
});

describe('a start that is asked for again', () => {
  it('with equal options is the same promise, while starting and once connected', async () => {
    const { session, transport } = createTestSession();
    const options = (): SessionOptions => ({
      userId: 'u',
      protocols: ['token'],
      initiation: { dynamicVariables: { name: 'Ada' } },
      onMessage: () => undefined,
      clientTools: { look: () => undefined },
    });
    const start = session.startSession(options());
    expect(session.startSession(options())).toBe(start);
    expect(session.startSession({ userId: 'u' })).toBe(start);
    await settle();
    transport.connection.welcome('one');
    expect(await start).toBe('one');
    expect(session.startSession(options())).toBe(start);
    expect(transport.connections).toHaveLength(1);
  });

  it.each<[string, SessionOptions]>([
    ['initiation', { initiation: { dynamicVariables: { name: 'Bob' } } }],
    ['signedUrl', { signedUrl: () => Promise.resolve('wss://x.test') }],
    ['userId', { userId: 'v' }],
  ])('with another %s is refused', async (option, other) => {
    const { session } = createTestSession({
      userId: 'u',
      signedUrl: 'wss://y.test',
      initiation: { dynamicVariables: { name: 'Ada' } },
    });
    void session.startSession();
    await expect(session.startSession(other)).rejects.toMatchObject({
      code: 'already_started',
      details: { option },
    });
  });

  it('with others is refused, and the first goes on', async () => {
    const { session, connect } = createTestSession();
    await connect();
    await expect(session.startSession({ agentId: 'other' })).rejects.toMatchObject({
      code: 'already_started',
      details: { option: 'agentId' },
    });
    expect(session.state.get().status.name).toBe('connected');
  });
});

describe('a start that was prepared', () => {
  const options = (asked: string[]): SessionOptions => ({
    signedUrl: ({ reason }) => Promise.resolve(`wss://x.test/${asked.push(reason)}`),
  });

  it('has opened and asked for nothing but the signed URL, which the start then takes', async () => {
    const asked: string[] = [];
    const { session, device, transport } = createTestSession(options(asked));
    await session.prepare();
    expect(asked).toEqual(['start']);
    expect(device.calls).toEqual([]);
    expect(device.microphone.isOpen).toBe(false);
    expect(transport.connections).toEqual([]);
    expect(session.state.get().status).toEqual({ name: 'idle' });
    expect(session.devices.get().inputs).toEqual([]);
    const start = session.startSession();
    await settle();
    transport.connection.welcome();
    await start;
    expect(asked).toEqual(['start']);
    expect(transport.connection.target.url).toContain('/1?');
    expect(session.state.get().line).toBe('page');
    await session.endSession();
    void session.startSession();
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('asks anew for what is older than a minute', async () => {
    const asked: string[] = [];
    const { session, clock, transport } = createTestSession(options(asked));
    await session.prepare();
    clock.advance(60_000);
    void session.startSession();
    await settle();
    expect(transport.connection.target.url).toContain('/2?');
  });

  it('prepared again is prepared once, until it is stale', async () => {
    const asked: string[] = [];
    const { session, clock } = createTestSession(options(asked));
    await session.prepare();
    await session.prepare();
    expect(asked).toHaveLength(1);
    clock.advance(60_000);
    await session.prepare();
    expect(asked).toHaveLength(2);
  });

  it('that failed is tried by the start', async () => {
    let asked = 0;
    const { session, transport } = createTestSession({
      signedUrl: () => (++asked === 1 ? Promise.reject(new Error('503')) : Promise.resolve('wss://x.test/')),
    });
    await session.prepare();
    const start = session.startSession();
    await settle(80);
    transport.connection.welcome();
    await start;
    expect(asked).toBe(2);
  });

  it('is of no use for a start of another kind', async () => {
    const asked: string[] = [];
    const { session, transport } = createTestSession(options(asked));
    await session.prepare();
    const start = session.startSession({ audio: false });
    await settle();
    transport.connection.welcome();
    await start;
    expect(asked).toHaveLength(2);
  });

  it('tells the function for the signed URL when the session is given up', async () => {
    let told: AbortSignal | undefined;
    const { session } = createTestSession({
      signedUrl: ({ signal }) => {
        told = signal;
        return new Promise(() => undefined);
      },
    });
    void session.prepare();
    await settle();
    session.dispose();
    expect(told!.aborted).toBe(true);
  });

  it('does nothing while a conversation goes on', async () => {
    const asked: string[] = [];
    const { session, connect } = createTestSession(options(asked));
    await connect();
    await session.prepare();
    expect(asked).toHaveLength(1);
  });
});
