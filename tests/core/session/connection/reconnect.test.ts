import { describe, expect, it, vi } from 'vitest';
import { bytesFromBase64 } from '../../../../src/core/protocol/base64';
import { samplesFromBytes } from '../../../../src/core/protocol/samples';
import type { ReconnectPolicy } from '../../../../src/core/session/ReconnectPolicy';
import type { SessionOptions, SignedUrlContext } from '../../../../src/core/session/SessionOptions';
import type { EndReason, Status } from '../../../../src/core/state/ConversationState';
import { agentSays, createTestSession, type TestSession } from '../../../../src/testing';
import type { ScriptedConnection } from '../../../../src/testing';
import { sine } from '../../audio/sine';
import { settle } from '../settle';

const RATE = 16_000;
const inAnHour: ReconnectPolicy = { delay: () => 3_600_000 };
const inASecond: ReconnectPolicy = { delay: () => 1000 };

async function connected(options: SessionOptions = {}): Promise<TestSession> {
  const test = createTestSession({ reconnect: inASecond, ...options });
  await test.connect();
  return test;
}

/** Waits out the policy, and answers as a new conversation. */
async function again({ clock, transport }: TestSession, id = 'conversation-2'): Promise<void> {
  clock.advance(1000);
  await settle();
  transport.connection.welcome(id);
}

function samplesSent({ sent }: ScriptedConnection): number {
  return sent
    .flatMap((message) => ('user_audio_chunk' in message ? [message.user_audio_chunk] : []))
    .reduce((sum, base64) => sum + samplesFromBytes(bytesFromBase64(base64)!, 'pcm_16000').length, 0);
}

const statusOf = ({ session }: TestSession): Status => session.state.get().status;

describe('a signed URL that does not come in time', () => {
  it('is told so, and what becomes of it is no matter to the next', async () => {
    const asked: SignedUrlContext[] = [];
    const signedUrl = (context: SignedUrlContext): Promise<string> => {
      asked.push(context);
      if (context.attempt === 1) return Promise.resolve('wss://x.test/');
      // As a request is given up.
      return new Promise((_, reject) => context.signal.addEventListener('abort', reject));
    };
    const test = await connected({ signedUrl });
    test.transport.connection.hangUp(1006);
    test.clock.advance(1000);
    await settle();
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    test.clock.advance(15_000);
    await settle();
    expect(asked.at(-1)!.signal.aborted).toBe(true);
    expect(statusOf(test)).toMatchObject({
      name: 'reconnecting',
      attempt: 2,
      reason: { error: { code: 'connect_timeout' } },
    });
    test.clock.advance(1000);
    await settle();
    await test.session.endSession();
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, true]);
    expect(asked.at(-1)!.signal.reason).toMatchObject({ name: 'AbortError' });
  });
});

describe('a line that is lost', () => {
  it('is sought again by the policy, which is told of the loss', async () => {
    const delay = vi.fn(() => 1000);
    const test = await connected({ reconnect: { delay } });
    const { clock, transport } = test;
    clock.advance(20_000);
    transport.connection.hangUp(1006);
    expect(statusOf(test)).toMatchObject({
      name: 'reconnecting',
      attempt: 1,
      nextTryAt: clock.date() + 1000,
      reason: { type: 'network', retryable: true, error: { code: 'connection_lost' } },
    });
    clock.advance(999);
    await settle();
    expect(transport.connections).toHaveLength(1);
    clock.advance(1);
    await settle();
    expect(transport.connections).toHaveLength(2);
    transport.connection.hangUp(1006);
    clock.advance(1000);
    await settle();
    expect(statusOf(test)).toMatchObject({ name: 'reconnecting', attempt: 2 });
    transport.connection.welcome('conversation-2');
    expect(statusOf(test)).toEqual({ name: 'connected' });
    expect(test.session.state.get().conversationId).toBe('conversation-2');
    expect(delay.mock.calls).toMatchObject([
      [1, 0, { type: 'network' }],
      [2, 1000, { type: 'network' }],
    ]);
  });

  it.each<[number, EndReason['type']]>([
    [1002, 'error'],
    [1008, 'error'],
    [1000, 'agent'],
  ])('is not when the agent closed it with %i', async (code, type) => {
    const test = await connected({ audio: false });
    test.transport.connection.hangUp(code, 'No');
    expect(statusOf(test)).toMatchObject({ name: 'ended', reason: { type } });
  });

  it.each([1001, 1005, 1006, 1011, 1012, 4000])('is after a close with %i', async (code) => {
    const test = await connected();
    test.transport.connection.hangUp(code, 'Oops');
    expect(statusOf(test)).toMatchObject({ name: 'reconnecting' });
  });

  it('keeps microphone and speaker open', async () => {
    const test = await connected();
    const { speaker } = test.device;
    test.transport.connection.hangUp(1006);
    expect(test.device.microphone.isOpen).toBe(true);
    await again(test);
    expect(test.device.speaker).toBe(speaker);
    expect(test.session.state.get().microphone.status).toBe('on');
  });

  it('is not sought for a start that failed', async () => {
    const test = createTestSession();
    const start = test.session.startSession();
    await settle();
    test.transport.connection.hangUp(1006);
    await expect(start).rejects.toMatchObject({ code: 'agent_unreachable' });
    test.clock.advance(60_000);
    await settle();
    expect(test.transport.connections).toHaveLength(1);
  });

  it('is not with reconnect: false', async () => {
    const test = await connected({ reconnect: false });
    test.transport.connection.hangUp(1006);
    expect(statusOf(test)).toMatchObject({ name: 'ended', reason: { type: 'network', retryable: true } });
  });

  it('ends for its last loss when the policy gives up, and tells that once', async () => {
    const reasons: EndReason[] = [];
    const test = await connected({
      reconnect: { delay: (attempt) => (attempt < 3 ? 1000 : null) },
      onEndSession: (reason) => reasons.push(reason),
    });
    const end = test.session.waitForSessionEnd();
    for (let i = 0; i < 3; i++) {
      test.transport.connection.hangUp(1006);
      test.clock.advance(1000);
      await settle();
    }
    expect(await end).toBe('conversation-1');
    expect(reasons).toMatchObject([{ type: 'network', error: { code: 'agent_unreachable' } }]);
    expect(test.device.microphone.isOpen).toBe(false);
  });

  it('ends when the policy itself fails, which is told', async () => {
    const problems: unknown[] = [];
    const test = await connected({
      reconnect: {
        delay: () => {
          throw new Error('mine');
        },
      },
      onProblem: ({ code, details }) => problems.push([code, details]),
    });
    test.transport.connection.hangUp(1006);
    expect(statusOf(test)).toMatchObject({ name: 'ended', reason: { type: 'network' } });
    expect(problems).toContainEqual(['callback_failed', { callback: 'reconnect' }]);
  });

  it('is sought eight times by default, from half a second to thirty', async () => {
    const test = createTestSession();
    await test.connect();
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      test.transport.connection.hangUp(1006);
      const lost = statusOf(test);
      if (lost.name !== 'reconnecting') break;
      const wait = lost.nextTryAt - test.clock.date();
      waits.push(wait);
      test.clock.advance(wait + 1);
      await settle();
    }
    expect(statusOf(test).name).toBe('ended');
    expect(waits).toHaveLength(8);
    for (const [i, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(499);
      expect(wait).toBeLessThanOrEqual(Math.min(30_001, 1001 * 2 ** i));
    }
  });

  it('counts its tries anew only after a conversation that held for ten seconds', async () => {
    const test = await connected();
    const attempts: number[] = [];
    for (const heldMs of [9999, 9999, 10_000]) {
      test.clock.advance(heldMs);
      test.transport.connection.hangUp(1006);
      const status = statusOf(test);
      if (status.name === 'reconnecting') attempts.push(status.attempt);
      await again(test);
    }
    expect(attempts).toEqual([1, 2, 1]);
  });

  it('is sought at once when the browser is online again, and only while it waits', async () => {
    const test = await connected({ reconnect: inAnHour });
    const online = async (): Promise<void> => {
      test.page.dispatchEvent(new Event('online'));
      await settle();
    };
    await online();
    expect(test.transport.connections).toHaveLength(1);
    test.transport.connection.hangUp(1006);
    await online();
    expect(test.transport.connections).toHaveLength(2);
    test.transport.connection.welcome('conversation-2');
    expect(statusOf(test)).toEqual({ name: 'connected' });
    await test.session.endSession();
    await online();
    expect(test.transport.connections).toHaveLength(2);
  });

  it('gives each try the time to connect, and no more', async () => {
    const test = await connected({ connectTimeoutMs: 5000 });
    test.transport.connection.hangUp(1006);
    test.clock.advance(1000);
    await settle();
    const slow = test.transport.connection;
    test.clock.advance(5000);
    expect(statusOf(test)).toMatchObject({ attempt: 2, reason: { error: { code: 'connect_timeout' } } });
    expect(slow.closed).toBe(1000);
    // Its answer comes too late.
    slow.welcome('late');
    expect(statusOf(test).name).toBe('reconnecting');
    await again(test);
    expect(test.session.state.get().conversationId).toBe('conversation-2');
  });
});

describe('the end while a line is sought', () => {
  it.each<[string, (test: TestSession) => Promise<void> | void]>([
    ['is waited for', () => undefined],
    ['opens', ({ clock }) => clock.advance(1000)],
    [
      'is open',
      async ({ clock }) => {
        clock.advance(1000);
        await settle();
      },
    ],
  ])('releases everything when it %s', async (_, act) => {
    const test = await connected();
    test.transport.connection.hangUp(1006);
    await act(test);
    await test.session.endSession();
    test.clock.advance(60_000);
    await settle();
    expect(statusOf(test)).toMatchObject({ name: 'ended', reason: { type: 'user' } });
    expect(test.device.microphone.isOpen).toBe(false);
    expect(test.transport.connections.filter(({ closed }) => closed === undefined)).toEqual([]);
  });

  it('may come from whoever is told of the loss', async () => {
    const test = await connected({
      onStatusChange: ({ name }) => {
        if (name === 'reconnecting') test.session.dispose();
      },
    });
    test.transport.connection.hangUp(1006);
    test.clock.advance(60_000);
    await settle();
    expect(statusOf(test).name).toBe('ended');
    expect(test.transport.connections).toHaveLength(1);
  });

  it('gives the id of the last conversation to whoever waits', async () => {
    const test = await connected();
    const end = test.session.waitForSessionEnd();
    test.transport.connection.hangUp(1006);
    await again(test);
    await test.session.endSession();
    expect(await end).toBe('conversation-2');
  });
});

describe('the signed URL', () => {
  it('is asked for anew, and told what for', async () => {
    const asked: SignedUrlContext[] = [];
    const test = await connected({
      signedUrl: async (context) => `wss://x.test/${asked.push(context)}`,
    });
    test.transport.connection.hangUp(1006);
    await again(test);
    expect(asked.map(({ reason }) => reason)).toEqual(['start', 'reconnect']);
    expect(asked[1]!.attempt).toBeGreaterThan(asked[0]!.attempt);
    expect(test.transport.connections.map(({ target }) => new URL(target.url).pathname)).toEqual([
      '/1',
      '/2',
    ]);
  });

  it('that cannot be fetched counts as a try', async () => {
    let asked = 0;
    const test = await connected({
      signedUrl: () =>
        ++asked === 2 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('wss://x.test/'),
    });
    test.transport.connection.hangUp(1006);
    test.clock.advance(1000);
    await settle();
    expect(statusOf(test)).toMatchObject({ name: 'reconnecting', attempt: 2 });
    await again(test);
    expect(statusOf(test)).toEqual({ name: 'connected' });
  });

  it('that is refused for good ends it', async () => {
    let asked = 0;
    const refused = Object.assign(new Error('Signed out.'), { retryable: false });
    const test = await connected({
      signedUrl: () => (++asked === 2 ? Promise.reject(refused) : Promise.resolve('wss://x.test/')),
    });
    test.transport.connection.hangUp(1006);
    test.clock.advance(1000);
    await settle();
    expect(statusOf(test)).toMatchObject({
      name: 'ended',
      reason: { type: 'error', error: { code: 'invalid_option', cause: refused } },
    });
  });

  it('that comes after its time is up opens nothing', async () => {
    const answers: ((url: string) => void)[] = [];
    const test = await connected({
      connectTimeoutMs: 5000,
      signedUrl: ({ reason }) =>
        reason === 'start'
          ? Promise.resolve('wss://x.test/')
          : new Promise((resolve) => void answers.push(resolve)),
    });
    test.transport.connection.hangUp(1006);
    test.clock.advance(6000);
    await settle();
    answers[0]!('wss://x.test/late');
    await settle();
    expect(test.transport.connections).toHaveLength(1);
    test.clock.advance(1000);
    await settle();
    answers[1]!('wss://x.test/');
    await settle();
    expect(test.transport.connections).toHaveLength(2);
  });
});

describe('what the user says while the line is away', () => {
  const seconds = (count: number): Float32Array => sine(440, RATE, RATE * count);

  it('is kept, and sent after the handshake, never before', async () => {
    const test = await connected();
    test.device.microphone.hear(seconds(1));
    test.transport.connection.hangUp(1006);
    test.device.microphone.hear(seconds(2));
    test.clock.advance(1000);
    await settle();
    test.device.microphone.hear(seconds(1));
    expect(test.transport.connection.sent).toMatchObject([{ type: 'conversation_initiation_client_data' }]);
    test.transport.connection.welcome('conversation-2');
    expect(samplesSent(test.transport.connections[0]!)).toBe(RATE);
    expect(samplesSent(test.transport.connection)).toBe(3 * RATE);
    test.device.microphone.hear(seconds(1));
    expect(samplesSent(test.transport.connection)).toBe(4 * RATE);
  });

  it.each([
    [10_000, 10],
    [3000, 3],
    [0, 0],
  ])('is kept up to a cap (%s), the oldest dropped', async (keptSpeechMs, kept) => {
    const test = await connected({ audio: { keptSpeechMs } });
    test.transport.connection.hangUp(1006);
    test.device.microphone.hear(seconds(12));
    await again(test);
    expect(samplesSent(test.transport.connection)).toBe(kept * RATE);
  });

  it('is nothing while the microphone is muted', async () => {
    const test = await connected();
    test.session.setMuted(true);
    test.device.microphone.hear(seconds(2));
    test.transport.connection.hangUp(1006);
    test.device.microphone.hear(seconds(2));
    await again(test);
    expect(samplesSent(test.transport.connection)).toBe(0);
  });

  it('cannot be typed', async () => {
    const test = await connected();
    test.transport.connection.hangUp(1006);
    expect(() => test.session.sendUserMessage('Hello?')).toThrow(
      expect.objectContaining({ code: 'not_connected', details: { status: 'reconnecting' } }),
    );
  });
});

describe('a conversation that goes on', () => {
  const answer = (text: string, event_id: number): Parameters<ScriptedConnection['say']>[0] => ({
    type: 'agent_response',
    agent_response_event: { agent_response: text, event_id },
  });

  it('keeps the transcript, and counts the events of the new one anew', async () => {
    const test = await connected({ audio: false });
    const { session } = test;
    session.sendUserMessage('One');
    test.transport.connection.say(answer('One!', 7));
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 7 } });
    test.transport.connection.say(answer('half', 8));
    test.transport.connection.hangUp(1006);
    await again(test);
    test.transport.connection.say(answer('Two!', 1));
    expect(session.state.get().turns.map(({ text }) => text)).toEqual(['One', 'One!', 'half', 'Two!']);
    test.transport.connection.say(answer('Three!', 8));
    expect(
      session.state
        .get()
        .turns.map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(['One', 'One!', 'half']);
  });

  it('plays the sound of the new one, whatever was void in the old', async () => {
    const test = await connected();
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 50 } });
    test.transport.connection.hangUp(1006);
    await again(test);
    for (const message of agentSays('Hello again')) test.transport.connection.say(message);
    test.clock.advance(5000);
    expect(test.session.state.get().turns).toMatchObject([{ role: 'agent', text: 'Hello again' }]);
  });

  it('takes up nothing that was streaming', async () => {
    const test = await connected({ audio: false });
    const part = (text: string): Parameters<ScriptedConnection['say']>[0] => ({
      type: 'agent_chat_response_part',
      text_response_part: { text, type: 'delta', event_id: 3 },
    });
    test.transport.connection.say(part('I was '));
    test.transport.connection.hangUp(1006);
    await again(test);
    test.transport.connection.say(part('Welcome'));
    const { turns, liveTurn } = test.session.state.get();
    expect(turns).toMatchObject([{ text: 'I was ', status: 'final' }]);
    expect(liveTurn).toMatchObject({ text: 'Welcome', status: 'streaming' });
  });

  it('tells the agent the last turns, between its welcome and the first sound', async () => {
    const test = await connected();
    for (let i = 0; i < 12; i++) test.session.sendUserMessage(`Fact ${i}`);
    test.transport.connection.say(answer('I see.', 1));
    test.transport.connection.hangUp(1006);
    test.device.microphone.hear(sine(440, RATE, RATE));
    await again(test);
    const [first, update, sound] = test.transport.connection.sent;
    expect(first).toMatchObject({ type: 'conversation_initiation_client_data' });
    expect(update).toEqual({
      type: 'contextual_update',
      text: expect.stringMatching(/User: Fact 3\n[^]*User: Fact 11\nAgent: I see\.$/) as string,
    });
    expect((update as { text: string }).text).not.toContain('Fact 2\n');
    expect(sound).toHaveProperty('user_audio_chunk');
  });

  it.each<[string, NonNullable<SessionOptions['carryOver']>, string | undefined]>([
    ['as many as are wanted', 1, 'User: Two'],
    ['none', false, undefined],
    ['none for 0', 0, undefined],
    ['what a function says', (turns) => turns.map(({ text }) => text).join('+'), 'One+Two'],
    ['nothing that it does not say', () => undefined, undefined],
  ])('tells it %s', async (_, carryOver, text) => {
    const test = await connected({ audio: false, carryOver });
    test.session.sendUserMessage('One');
    test.session.sendUserMessage('Two');
    test.transport.connection.hangUp(1006);
    await again(test);
    const updates = test.transport.connection.sent.filter(({ type }) => type === 'contextual_update');
    expect(updates).toMatchObject(
      text === undefined ? [] : [{ text: expect.stringContaining(text) as string }],
    );
  });

  it('tells it nothing of an earlier session', async () => {
    const test = await connected({ audio: false });
    test.session.sendUserMessage('Secret of before');
    await test.session.endSession();
    await test.connect();
    test.transport.connection.hangUp(1006);
    await again(test);
    expect(test.transport.connection.sent).toHaveLength(1);
  });

  it('goes on though the function for what is carried over fails', async () => {
    const test = await connected({
      audio: false,
      carryOver: () => {
        throw new Error('mine');
      },
    });
    test.transport.connection.hangUp(1006);
    await again(test);
    expect(statusOf(test)).toEqual({ name: 'connected' });
    expect(test.session.state.get().problem).toMatchObject({ details: { callback: 'carryOver' } });
  });

  it('answers no tool call of the one before', async () => {
    let finish: (value: string) => void = () => undefined;
    const test = await connected({
      audio: false,
      clientTools: { slow: () => new Promise<string>((resolve) => (finish = resolve)) },
    });
    test.transport.connection.say({
      type: 'client_tool_call',
      client_tool_call: { tool_name: 'slow', tool_call_id: 'a', parameters: {}, event_id: 1 },
    });
    test.transport.connection.hangUp(1006);
    expect(test.session.state.get().toolCalls).toMatchObject([{ status: 'failed' }]);
    await again(test);
    finish('done');
    await settle();
    expect(test.transport.connection.sent).toHaveLength(1);
    expect(test.session.state.get().toolCalls).toMatchObject([{ status: 'failed' }]);
  });
});
