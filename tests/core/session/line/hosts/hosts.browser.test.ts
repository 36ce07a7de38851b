import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerMessage } from '../../../../../src/core/protocol/ServerMessage';
import type { SessionOptions } from '../../../../../src/core/session/SessionOptions';
import { allTurns } from '../../../../../src/core/state/turns';
import { agentSays } from '../../../../../src/testing';
import type { ChannelConnection } from './ChannelAgent';
import { type Host, openHost, soon } from './openHost';
import { ownStream } from './ownStream';
import { streamDevice } from './streamDevice';

const FRAME = 320;
const KIB = 1024;
const PATIENCE_MS = 60_000;

let host: Host | undefined;

afterEach(async () => {
  await host?.close();
  host = undefined;
  vi.unstubAllGlobals();
});

function open(thread: 'worker' | 'page', options?: SessionOptions): Host {
  return (host = openHost(thread, options));
}

/** Everything said, a line a turn; of a turn that was cut, what was heard and what was not. */
function transcript({ session }: Host): string[] {
  return allTurns(session.state.get()).map(({ role, text, interruption: cut }) =>
    cut ? `${role}: ${cut.heardText}|${cut.unheardText}` : `${role}: ${text}`,
  );
}

function say(
  connection: ChannelConnection,
  messages: readonly (ServerMessage | string | ArrayBuffer)[],
): void {
  for (const message of messages) connection.say(message);
}

/** The microphone hears frames of one value each, from `from` to before `to`, by which they are known again. */
function hear({ device }: Host, from: number, to: number): void {
  for (let value = from; value < to; value++) {
    device.microphone.hear(new Float32Array(FRAME).fill(value / 32_768));
  }
}

/** The values of the frames that came. */
const values = ({ heard }: ChannelConnection): number[] =>
  heard.map(([first]) => Math.round(first! * 32_768));
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe.each(['worker', 'page'] as const)('the line in the %s', (thread) => {
  it(
    'says where it runs, answers pings, and closes with the conversation',
    async () => {
      const connection = await open(thread).connect();
      expect(host!.session.state.get().line).toBe(thread);
      connection.say({ type: 'ping', ping_event: { event_id: 7 } });
      await soon(() => connection.sent).toContainEqual({ type: 'pong', event_id: 7 });
      await host!.session.endSession();
      await soon(() => connection.closed).toBe(1000);
    },
    PATIENCE_MS,
  );

  it(
    'refuses what makes no sense, and loses nothing of what does',
    async () => {
      const { session, connect } = open(thread);
      const problems: unknown[] = [];
      const unknown: string[] = [];
      session.on('problem', ({ code, details }) => problems.push([code, details]));
      session.on('unknownMessage', ({ type }) => unknown.push(String(type)));
      const connection = await connect();
      const response = { type: 'agent_response', agent_response_event: { agent_response: 5, event_id: 1 } };
      const noSound = { type: 'audio', audio_event: { audio_base_64: '***', event_id: 1 } };
      say(connection, ['no JSON', 'null', '[]', new ArrayBuffer(4), JSON.stringify(response)]);
      say(connection, [JSON.stringify(noSound), '{"type":"nobody_knows"}', ...agentSays('Fine')]);
      await soon(() => transcript(host!)).toEqual(['agent: Fine']);
      await soon(() => session.state.get().agent).toBe('listening');
      await soon(() => unknown).toEqual(['nobody_knows']);
      await soon(() => problems.length).toBe(6);
      expect(problems).toContainEqual([
        'invalid_message',
        expect.objectContaining({ type: 'agent_response' }),
      ]);
      expect(problems).toContainEqual([
        'invalid_message',
        { type: 'audio', path: 'audio_event.audio_base_64' },
      ]);
      expect(session.state.get().status.name).toBe('connected');
    },
    PATIENCE_MS,
  );

  it(
    'keeps the order of thousands of messages',
    async () => {
      const connection = await open(thread).connect();
      const part = (type: 'start' | 'delta', text: string): ServerMessage => ({
        type: 'agent_chat_response_part',
        text_response_part: { text, type, event_id: 1 },
      });
      say(connection, [part('start', ''), ...range(0, 3000).map((number) => part('delta', `${number} `))]);
      await soon(() => host!.session.state.get().liveTurn?.text.trim()).toBe(range(0, 3000).join(' '));
    },
    PATIENCE_MS,
  );

  it(
    'silences the agent at an interruption, drops what is void, and plays the next turn',
    async () => {
      const { session, device, connect } = open(thread);
      const connection = await connect();
      const messages = agentSays('Hello there, how are you?', { msPerChar: 100 });
      say(connection, messages);
      await soon(() => session.state.get().agent).toBe('speaking');
      const rest = messages.filter(({ type }) => type === 'audio').slice(6);
      say(connection, [{ type: 'interruption', interruption_event: { event_id: 1 } }, ...rest]);
      await soon(() => session.state.get().turns[0]?.interruption?.unheardText).toMatch(/you\?$/);
      // The fade is over.
      await soon(() => device.speaker!.state.get().audible).toBe(false);
      const spoken = device.speaker!.rendered().filter((sample) => sample !== 0).length;
      await host!.told();
      expect(device.speaker!.rendered().filter((sample) => sample !== 0)).toHaveLength(spoken);
      say(connection, agentSays('Fine', { eventId: 2 }));
      await soon(() => session.state.get().turns[1]?.text).toBe('Fine');
      expect(session.captions.timeline.get()!.text).toBe('Fine');
      expect(transcript(host!)).toHaveLength(2);
    },
    PATIENCE_MS,
  );

  it(
    'is silenced by the page, until the next turn',
    async () => {
      const { session, connect } = open(thread);
      const connection = await connect();
      say(connection, agentSays('Hello there, how are you?', { msPerChar: 100 }));
      await soon(() => session.state.get().agent).toBe('speaking');
      session.interrupt();
      await soon(() => session.state.get().turns[0]?.interruption).toBeDefined();
      say(connection, agentSays('Fine', { eventId: 2 }));
      await soon(() => session.state.get().turns[1]?.text).toBe('Fine');
    },
    PATIENCE_MS,
  );

  it(
    'carries the call of a tool, and its answer',
    async () => {
      const connection = await open(thread, {
        clientTools: { add: ({ a, b }) => Number(a) + Number(b) },
      }).connect();
      const call = (tool_call_id: string, tool_name: string): ServerMessage => ({
        type: 'client_tool_call',
        client_tool_call: { tool_name, tool_call_id, parameters: { a: 2, b: 3 }, event_id: 1 },
      });
      say(connection, [call('one', 'add'), call('two', 'divide')]);
      const results = (): unknown[] =>
        connection.sent.filter((message) => 'type' in message && message.type === 'client_tool_result');
      await soon(results).toHaveLength(2);
      expect(results()).toContainEqual({
        type: 'client_tool_result',
        tool_call_id: 'one',
        result: '5',
        is_error: false,
      });
      expect(results()).toContainEqual(expect.objectContaining({ tool_call_id: 'two', is_error: true }));
    },
    PATIENCE_MS,
  );

  it(
    'keeps what is said before the agent answers, and sends it first',
    async () => {
      const { session, connection } = open(thread);
      const started = session.startSession();
      const opened = await connection(0);
      await soon(() => session.state.get().microphone.status).toBe('on');
      hear(host!, 1, 41);
      opened.welcome();
      await started;
      hear(host!, 41, 51);
      await soon(() => values(opened)).toEqual(range(1, 51));
    },
    PATIENCE_MS,
  );

  it(
    'sends a second of silence after muting, and then nothing',
    async () => {
      const connection = await open(thread).connect();
      hear(host!, 1, 11);
      await soon(() => values(connection)).toEqual(range(1, 11));
      host!.session.setMuted(true);
      await host!.told();
      hear(host!, 11, 111);
      await soon(() => connection.heard.length).toBe(60);
      host!.session.setMuted(false);
      await host!.told();
      hear(host!, 111, 121);
      await soon(() => connection.heard.length).toBe(70);
      expect(values(connection)).toEqual([...range(1, 11), ...range(0, 50).fill(0), ...range(111, 121)]);
      expect(connection.heard.slice(10, 60).every((frame) => frame.every((sample) => sample === 0))).toBe(
        true,
      );
    },
    PATIENCE_MS,
  );

  it(
    'drops the oldest frames where the network is too slow, and no message',
    async () => {
      const { session, connect } = open(thread);
      const connection = await connect();
      connection.fill(257 * KIB);
      await soon(() => connection.buffered).toBe(257 * KIB);
      hear(host!, 1, 101);
      await soon(() => session.state.get().microphone.droppedFrames).toBe(50);
      session.sendUserMessage('Hello');
      await soon(() => connection.sent).toContainEqual({ type: 'user_message', text: 'Hello' });
      expect(connection.heard).toEqual([]);
      connection.fill(0);
      await soon(() => connection.buffered).toBe(0);
      hear(host!, 101, 102);
      await soon(() => values(connection)).toEqual(range(51, 102));
    },
    PATIENCE_MS,
  );

  it(
    'is sought again after a loss, and what is said meanwhile goes to the new conversation',
    async () => {
      const { session, connect, connection } = open(thread, { reconnect: { delay: () => 20 } });
      const first = await connect();
      say(first, agentSays('Hello'));
      await soon(() => transcript(host!)).toEqual(['agent: Hello']);
      await soon(() => session.state.get().agent).toBe('listening');
      first.hangUp(1006);
      await soon(() => session.state.get().status.name).toBe('reconnecting');
      const second = await connection(1);
      hear(host!, 1, 21);
      await soon(() => second.sent.length).toBeGreaterThan(0);
      expect(second.heard).toEqual([]);
      second.welcome('conversation-2');
      await soon(() => session.state.get().status.name).toBe('connected');
      await soon(() => values(second)).toEqual(range(1, 21));
      say(second, agentSays('Again'));
      await soon(() => transcript(host!)).toEqual(['agent: Hello', 'agent: Again']);
      expect(session.state.get().line).toBe(thread);
    },
    PATIENCE_MS,
  );

  it(
    'takes the sound of a stream of the page’s own',
    async () => {
      const own = ownStream();
      const device = streamDevice(own.media);
      const streamed = openHost(thread, { audio: { input: own.media } }, device);
      try {
        const connection = await streamed.connect();
        await own.write(range(1, 31));
        await soon(() => values(connection).slice(0, 30)).toEqual(range(1, 31));
        await streamed.session.endSession();
        expect(own.media.getAudioTracks()[0]!.readyState).toBe('live');
      } finally {
        own.media.getTracks().forEach((track) => track.stop());
        await streamed.close();
      }
    },
    PATIENCE_MS,
  );
});

/** Counts what the page posts to Workers, and what they post to it. */
function countPosts(): { sent: number; came: number } {
  const count = { sent: 0, came: 0 };
  const Real = Worker;
  class Counted extends Real {
    constructor(url: string, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', () => count.came++);
    }

    override postMessage(...message: [unknown]): void {
      count.sent++;
      super.postMessage(...message);
    }
  }
  vi.stubGlobal('Worker', Counted);
  return count;
}

it(
  'page and Worker post to each other at most once in 16 ms, whatever is said',
  async () => {
    const count = countPosts();
    const { session, connect } = open('worker');
    const connection = await connect();
    await host!.told();
    Object.assign(count, { sent: 0, came: 0 });
    const begun = performance.now();
    for (let i = 0; i < 100; i++) {
      say(connection, agentSays('Hello there', { eventId: i + 1 }));
      session.sendContextualUpdate(String(i));
      await new Promise((resolve) => setTimeout(resolve));
    }
    await soon(() => connection.sent.filter(({ type }) => type === 'contextual_update')).toHaveLength(100);
    await soon(() => session.state.get().liveTurn?.eventId).toBe(100);
    const most = Math.ceil((performance.now() - begun) / 16) + 1;
    expect(count.sent).toBeLessThanOrEqual(most);
    expect(count.came).toBeLessThanOrEqual(most);
    // All of it came that way.
    expect(Math.min(count.sent, count.came)).toBeGreaterThan(2);
  },
  PATIENCE_MS,
);
