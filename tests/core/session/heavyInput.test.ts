import { describe, expect, it } from 'vitest';
import type { ParlandoError } from '../../../src/core/ParlandoError';
import { bytesToBase64 } from '../../../src/core/protocol/base64';
import { agentSays, createTestSession, type TestSession } from '../../../src/testing';
import { settle } from './settle';

const MIB = 2 ** 20;
/** What the protocol allows a frame to be. */
const LARGEST = 16 * MIB;
/** The line is not asked for anew where the test is about how it ended. */
const patient: object = { reconnect: false, silenceTimeoutMs: 1e8 };

const response = (text: string): string =>
  JSON.stringify({ type: 'agent_response', agent_response_event: { agent_response: text, event_id: 1 } });

async function talk(options: object = {}): Promise<TestSession & { problems: ParlandoError[] }> {
  const problems: ParlandoError[] = [];
  const test = createTestSession({
    ...patient,
    ...options,
    onProblem: (error) => void problems.push(error),
  });
  await test.connect();
  return { ...test, problems };
}

/** The agent still gets through, and so does the user. */
function expectAlive({ session, transport }: TestSession): void {
  for (const message of agentSays('Still here', { eventId: 99 })) transport.connection.say(message);
  const { turns, liveTurn } = session.state.get();
  expect([...turns, liveTurn].map((turn) => turn?.text)).toContain('Still here');
  session.sendUserMessage('Me too');
  expect(transport.connection.sent.at(-1)).toEqual({ type: 'user_message', text: 'Me too' });
}

describe.each([
  ['of the greatest size', LARGEST],
  ['one byte above that', LARGEST + 1],
])('a frame %s', (_, size) => {
  it('is a message like any other', async () => {
    const test = await talk({ audio: false });
    const text = 'a'.repeat(size - response('').length);
    expect(response(text)).toHaveLength(size);
    test.transport.connection.sayBinary(response(text));
    expect(test.session.state.get().turns[0]?.text.length).toBe(text.length);
    expect(test.problems).toEqual([]);
    expectAlive(test);
  });

  it.each([
    ['that is no JSON', (length: number) => '{'.padEnd(length, '[')],
    ['of white space', (length: number) => ' '.repeat(length)],
    ['that is one string', (length: number) => `"${'x'.repeat(length - 2)}"`],
  ])('%s is one problem', async (_, frame) => {
    const test = await talk();
    test.transport.connection.sayBinary(frame(size));
    expect(test.problems).toMatchObject([{ code: 'invalid_message' }]);
    expectAlive(test);
  });
});

describe('six minutes of sound in a frame', () => {
  it('is played', async () => {
    const test = await talk();
    const sound = (base64: string): string =>
      JSON.stringify({ type: 'audio', audio_event: { audio_base_64: base64, event_id: 1 } });
    const base64 = bytesToBase64(new Uint8Array(Math.floor((LARGEST - sound('').length) / 4) * 3));
    test.transport.connection.sayBinary(sound(base64));
    test.clock.advance(500);
    expect(test.session.state.get().agent).toBe('speaking');
    expect(test.problems).toEqual([]);
    await test.session.endSession();
  });
});

describe('ten thousand messages in one tick', () => {
  const COUNT = 10_000;

  it('are all heard, in their order', async () => {
    const test = await talk({ audio: false });
    const part = (type: string, text: string): string =>
      JSON.stringify({ type: 'agent_chat_response_part', text_response_part: { text, type, event_id: 1 } });
    let told = 0;
    test.session.on('message', () => void told++);
    test.transport.connection.say(part('start', ''));
    for (let i = 1; i < COUNT; i++) test.transport.connection.say(part('delta', `${i} `));
    const { text } = test.session.state.get().liveTurn!;
    expect(text.trim().split(' ').map(Number)).toEqual(Array.from({ length: COUNT - 1 }, (_, i) => i + 1));
    expect(told).toBe(COUNT);
  });

  it('of nonsense are as many problems, and cost no good one between them', async () => {
    const test = await talk();
    const said = agentSays('Hello there', { charsPerChunk: 1 });
    for (let i = 0; i < COUNT; i++) {
      const good = said[i / (COUNT / said.length)];
      if (good) test.transport.connection.say(good);
      test.transport.connection.sayBinary(i % 2 ? 'nonsense' : new ArrayBuffer(8));
    }
    test.clock.advance(2000);
    expect(test.session.state.get().turns).toMatchObject([{ text: 'Hello there' }]);
    expect(test.problems).toHaveLength(COUNT);
    expectAlive(test);
  });

  it('of pings are answered each', async () => {
    const { transport } = await talk();
    for (let event_id = 0; event_id < COUNT; event_id++) {
      transport.connection.say({ type: 'ping', ping_event: { event_id } });
    }
    const pongs = transport.connection.sent.filter(({ type }) => type === 'pong');
    expect(pongs).toEqual(Array.from({ length: COUNT }, (_, event_id) => ({ type: 'pong', event_id })));
  });

  it('of calls are answered each, once', async () => {
    const { transport } = await talk({ audio: false, clientTools: { count: ({ n }: { n: number }) => n } });
    const calls = COUNT / 10;
    for (let i = 0; i < COUNT; i++) {
      const n = i % calls;
      transport.connection.say({
        type: 'client_tool_call',
        client_tool_call: { tool_name: 'count', tool_call_id: `call-${n}`, parameters: { n }, event_id: 1 },
      });
    }
    await settle(200);
    const results = transport.connection.sent.flatMap((message) =>
      message.type === 'client_tool_result' ? [[message.tool_call_id, message.result]] : [],
    );
    const expected = Array.from({ length: calls }, (_, n) => [`call-${n}`, String(n)]);
    expect(new Map(results as [string, string][])).toEqual(new Map(expected as [string, string][]));
    expect(results).toHaveLength(calls);
  });
});

describe('event ids that jump back', () => {
  it('bring back nothing that was voided', async () => {
    const test = await talk();
    const { transport, clock, session } = test;
    for (const message of agentSays('Long ago', { eventId: 7 })) transport.connection.say(message);
    clock.advance(200);
    transport.connection.say({ type: 'interruption', interruption_event: { event_id: 7 } });
    transport.connection.say({ type: 'interruption', interruption_event: { event_id: 2 } });
    for (const message of agentSays('Voided', { eventId: 5 })) transport.connection.say(message);
    await settle();
    clock.advance(3000);
    expect(session.state.get().turns.map(({ text }) => text)).toEqual([expect.stringMatching(/^Lo/)]);
    expect(session.state.get().voidedEventId).toBe(7);
    expectAlive(test);
  });
});

describe('a close before the metadata', () => {
  it.each([
    [1000, 'error', 'agent_closed'],
    [1002, 'error', 'agent_closed'],
    [1005, 'network', 'agent_unreachable'],
    [1006, 'network', 'agent_unreachable'],
    [1008, 'error', 'agent_closed'],
    [1011, 'error', 'agent_closed'],
    [4000, 'network', 'agent_unreachable'],
  ])('with %d is %s', async (closeCode, type, code) => {
    const { session, transport } = createTestSession({ audio: false, ...patient });
    const connected = session.startSession();
    await settle();
    transport.connection.hangUp(closeCode);
    await expect(connected).rejects.toMatchObject({ code });
    expect(session.state.get().status).toMatchObject({ name: 'ended', reason: { type, error: { code } } });
  });
});

it('an answer that goes on with brackets without end is over with its last sound', async () => {
  const { session, transport, clock } = await talk();
  const spoken = agentSays('Hello there').filter(({ type }) => type === 'audio');
  transport.connection.sayBinary(response(`Hello there${'['.repeat(200_000)}`));
  for (const message of spoken) transport.connection.say(message);
  clock.advance(600);
  expect(session.state.get()).toMatchObject({ agent: 'listening', liveTurn: undefined });
});
