import { describe, expect, it } from 'vitest';
import type { EndReason } from '../../../src/core/state/ConversationState';
import { agentSays, createTestSession } from '../../../src/testing';
import { type HeldSession, heldSession } from './heldSession';
import { settle } from './settle';

function expectReleased({ session, device, transport }: HeldSession): void {
  expect(session.state.get().status.name).toBe('ended');
  expect(session.state.get().microphone.status).toBe('off');
  expect(device.stopped).toBe(device.opened);
  expect(transport.connections.filter(({ closed }) => closed === undefined)).toEqual([]);
}

/** The steps of a start, each once the one before has had its effect. */
const steps: [string, (held: HeldSession) => void][] = [
  ['the prompt is open', () => undefined],
  ['the socket is open before the prompt is answered', ({ transport }) => transport.connection.open()],
  ['the prompt is answered', ({ device }) => device.answer()],
  ['the agent has answered', ({ transport }) => transport.connection.welcome()],
];

describe('the end', () => {
  it('is safe before any start, and twice', async () => {
    const held = heldSession();
    await held.session.endSession();
    expect(held.session.state.get().status).toEqual({ name: 'idle' });
    await held.connect();
    await Promise.all([held.session.endSession(), held.session.endSession()]);
    await held.session.endSession();
    expectReleased(held);
    expect(held.session.state.get().status).toEqual({
      name: 'ended',
      reason: { type: 'user', retryable: false },
    });
    expect(held.transport.connection.closed).toBe(1000);
  });

  it.each(steps.map(([name], index) => [name, index] as const))(
    'while starting, when %s, releases everything',
    async (_, last) => {
      const held = heldSession();
      const connected = held.session.startSession();
      for (const [, act] of steps.slice(0, last + 1)) {
        await settle();
        act(held);
      }
      await held.session.endSession();
      if (last < 3) await expect(connected).rejects.toMatchObject({ name: 'AbortError' });
      // The user answers a prompt that nobody waits for any more.
      held.device.answer();
      await settle();
      expectReleased(held);
      held.clock.advance(60_000);
      expectReleased(held);
    },
  );

  it('releases everything whichever of the microtasks of a start it falls into', async () => {
    for (let turns = 0; turns < 40; turns++) {
      const { session, device, transport } = createTestSession();
      void session.startSession();
      await settle(turns);
      await session.endSession();
      await settle();
      expect(device.microphone.isOpen).toBe(false);
      expect(transport.connections.filter(({ closed }) => closed === undefined)).toEqual([]);
      expect(session.state.get()).toMatchObject({ status: { name: 'ended' }, microphone: { status: 'off' } });
    }
  });

  it('inside a callback of the start stops the start', async () => {
    const { session, transport, device } = createTestSession({
      onStatusChange: (status) => {
        if (status.name === 'connecting') void session.endSession();
      },
    });
    await expect(session.startSession()).rejects.toMatchObject({ name: 'AbortError' });
    await settle();
    expect(transport.connections).toEqual([]);
    expect(device.microphone.isOpen).toBe(false);
    expect(session.state.get().status.name).toBe('ended');
  });

  it('by somebody who watches the state is told once', async () => {
    const statuses: string[] = [];
    const { session, connect } = createTestSession({
      onStatusChange: (status) => statuses.push(status.name),
    });
    session.state.subscribe(() => {
      if (session.state.get().status.name === 'connected') void session.endSession();
    });
    await connect().catch(() => undefined);
    expect(statuses.filter((name) => name === 'ended')).toHaveLength(1);
    expect(statuses.at(-1)).toBe('ended');
  });

  it('tells its reason exactly once for each conversation', async () => {
    const reasons: EndReason[] = [];
    const { session, transport, connect } = createTestSession({
      reconnect: false,
      onEndSession: (reason) => reasons.push(reason),
    });
    await connect();
    transport.connection.hangUp(1006);
    await session.endSession();
    await connect();
    await session.endSession();
    expect(reasons.map(({ type }) => type)).toEqual(['network', 'user']);
  });

  it('is followed by another start, even from within', async () => {
    const { session, transport } = createTestSession({
      onEndSession: () => {
        if (transport.connections.length === 1) void session.startSession();
      },
    });
    void session.startSession();
    await settle();
    transport.connection.welcome('one');
    const end = session.waitForSessionEnd();
    await session.endSession();
    expect(await end).toBe('one');
    await settle();
    transport.connection.welcome('two');
    expect(session.state.get()).toMatchObject({ status: { name: 'connected' }, conversationId: 'two' });
  });

  it('is not held up by a start from within the last change of status', async () => {
    const { session, transport, connect } = createTestSession({
      onStatusChange: ({ name }) => {
        if (name === 'ended' && transport.connections.length === 1) void session.startSession();
      },
    });
    await connect();
    await session.endSession();
    await settle();
    expect(transport.connections).toHaveLength(2);
    expect(session.state.get().status.name).toBe('connecting');
  });

  it('keeps the transcript, which the next conversation continues', async () => {
    const { session, transport, connect } = createTestSession({ audio: false });
    for (const text of ['One', 'Two']) {
      await connect();
      session.sendUserMessage(text);
      transport.connection.say({
        type: 'agent_response',
        agent_response_event: { agent_response: `${text}!`, event_id: 1 },
      });
      await session.endSession();
    }
    expect(session.state.get().turns.map(({ text }) => text)).toEqual(['One', 'One!', 'Two', 'Two!']);
  });

  it('of a sentence that sounds cuts it at what was heard', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    for (const message of agentSays('Hello there')) transport.connection.say(message);
    clock.advance(225);
    await session.endSession();
    expect(session.state.get().turns).toMatchObject([
      { text: 'Hello', interruption: { heardText: 'Hello', unheardText: ' there' } },
    ]);
    const { captions } = session;
    expect(captions.pendingAt(clock.now() + 10_000)).toBe(false);
    expect(captions.timeline.get()!.chars[captions.indexAt(clock.now() + 10_000)]).toBe('o');
  });

  it('gives up the audio context when the session is disposed of', async () => {
    const { session, device, connect } = createTestSession();
    await connect();
    session.dispose();
    expect(device.calls).toEqual(['unlock', 'suspend', 'close']);
    expect(session.state.get().status.name).toBe('ended');
    await connect();
    expect(session.state.get().status.name).toBe('connected');
  });
});

describe('waiting for the end', () => {
  it('is refused when nothing was started', async () => {
    const { session } = createTestSession();
    await expect(session.waitForSessionEnd()).rejects.toMatchObject({ code: 'not_connected' });
  });

  it('gives the id of the conversation, also afterwards', async () => {
    const { session, transport, connect } = createTestSession({ reconnect: false });
    await connect();
    const end = session.waitForSessionEnd();
    transport.connection.hangUp(1011, 'Oops');
    expect(await end).toBe('conversation-1');
    expect(await session.waitForSessionEnd()).toBe('conversation-1');
  });

  it('gives none for a start that failed', async () => {
    const { session, transport } = createTestSession();
    void session.startSession();
    await settle();
    const end = session.waitForSessionEnd();
    transport.connection.hangUp(1008, 'No');
    expect(await end).toBeUndefined();
  });
});

describe('a line that closes', () => {
  it.each<[number, EndReason['type'], string | undefined]>([
    [1000, 'agent', undefined],
    [1001, 'network', 'connection_lost'],
    [1002, 'error', 'agent_closed'],
    [1005, 'network', 'connection_lost'],
    [1006, 'network', 'connection_lost'],
    [1008, 'error', 'agent_closed'],
    [1011, 'error', 'agent_closed'],
    [4000, 'network', 'connection_lost'],
  ])('with %i in the middle ends it for the reason: %s', async (code, type, problem) => {
    const { session, transport, device, connect } = createTestSession({ reconnect: false });
    await connect();
    transport.connection.say({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: 'Hello?', event_id: 1 },
    });
    transport.connection.hangUp(code, 'Because');
    const { status, turns, problem: shown } = session.state.get();
    expect(status).toMatchObject({ name: 'ended', reason: { type } });
    expect(shown?.code).toBe(problem);
    expect(turns).toMatchObject([{ text: 'Hello?' }]);
    expect(device.microphone.isOpen).toBe(false);
    expect(device.calls.at(-1)).toBe('suspend');
  });

  it('after an error of the agent gives that as the reason', async () => {
    const problems: string[] = [];
    const { session, transport, connect } = createTestSession({
      reconnect: false,
      onProblem: (error) => problems.push(error.code),
    });
    await connect();
    transport.connection.say({
      type: 'error',
      error_event: { code: 1008, message: 'No such variable.', error_type: 'missing_dynamic_variable' },
    });
    expect(session.state.get()).toMatchObject({
      status: { name: 'connected' },
      problem: { code: 'agent_error' },
    });
    transport.connection.say({ type: 'ping', ping_event: { event_id: 1 } });
    transport.connection.hangUp(1006);
    await settle();
    expect(session.state.get().status).toMatchObject({
      reason: {
        type: 'error',
        error: { code: 'agent_error', details: { errorType: 'missing_dynamic_variable' } },
      },
    });
    expect(problems).toEqual(['agent_error']);
  });

  it('long after an error that was survived is the network’s fault', async () => {
    const { session, transport, connect } = createTestSession({ reconnect: false });
    await connect();
    transport.connection.say({ type: 'error', error_event: { code: 1002, error_type: 'mcp_tool_error' } });
    transport.connection.say({
      type: 'agent_response',
      agent_response_event: { agent_response: 'Well', event_id: 1 },
    });
    transport.connection.hangUp(1006);
    expect(session.state.get().status).toMatchObject({ reason: { type: 'network' } });
  });

  it('in the middle of a sentence cuts it at what was heard', async () => {
    const { session, clock, transport, connect } = createTestSession({ reconnect: false });
    await connect();
    for (const message of agentSays('Hello there')) transport.connection.say(message);
    clock.advance(225);
    transport.connection.hangUp(1006);
    expect(session.state.get().turns).toMatchObject([{ text: 'Hello' }]);
  });
});

describe('an agent that hangs up', () => {
  it.each([
    ['pcm_16000', 16_000],
    ['pcm_16000', 48_000],
    ['pcm_8000', 48_000],
    ['ulaw_8000', 44_100],
    ['pcm_48000', 16_000],
  ] as const)('in %s is heard to the end at %i Hz', async (format, sampleRate) => {
    const { session, clock, transport, device } = createTestSession({}, { sampleRate });
    void session.startSession();
    await settle();
    transport.connection.welcome('one', format);
    const audio = agentSays('Goodbye').filter(({ type }) => type === 'audio' || type === 'agent_response');
    for (const message of audio) transport.connection.say(message);
    transport.connection.hangUp(1000);
    expect(session.state.get().status.name).toBe('connected');
    expect(device.microphone.isOpen).toBe(false);
    expect(session.state.get().microphone.status).toBe('off');
    clock.advance(5000);
    expect(session.state.get()).toMatchObject({ status: { name: 'ended', reason: { type: 'agent' } } });
    expect(session.state.get().turns).toMatchObject([{ text: 'Goodbye' }]);
    expect(session.state.get().turns[0]).not.toHaveProperty('interruption');
  });

  it('ends as soon as that was heard', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    for (const message of agentSays('Goodbye')) transport.connection.say(message);
    transport.connection.hangUp(1000);
    clock.advance(340);
    expect(session.state.get().status.name).toBe('connected');
    clock.advance(120);
    expect(session.state.get().status.name).toBe('ended');
  });

  it('waits for no sound that was empty', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    for (const message of agentSays('Hello there')) transport.connection.say(message);
    clock.advance(200);
    transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    transport.connection.say({ type: 'audio', audio_event: { audio_base_64: '', event_id: 2 } });
    await settle();
    transport.connection.hangUp(1000);
    expect(session.state.get().status).toMatchObject({ name: 'ended', reason: { type: 'agent' } });
  });

  it('ends though the browser renders nothing', async () => {
    const { session, clock, transport, device, connect } = heldSession();
    await connect();
    device.speaker!.fake.close();
    for (const message of agentSays('Goodbye')) transport.connection.say(message);
    transport.connection.hangUp(1000);
    clock.advance(2000);
    expect(session.state.get().status.name).toBe('connected');
    clock.advance(2000);
    expect(session.state.get().status.name).toBe('ended');
    expect(session.state.get().turns).toMatchObject([{ text: '', interruption: { unheardText: 'Goodbye' } }]);
  });

  it('cannot be spoken to while it is heard', async () => {
    const { session, transport, connect } = createTestSession();
    await connect();
    for (const message of agentSays('Goodbye')) transport.connection.say(message);
    transport.connection.hangUp(1000);
    expect(() => session.sendUserMessage('Wait')).toThrow(expect.objectContaining({ code: 'not_connected' }));
    expect(session.state.get().turns.map(({ text }) => text)).not.toContain('Wait');
    await session.endSession();
    expect(session.state.get().status).toMatchObject({ name: 'ended' });
  });
});
