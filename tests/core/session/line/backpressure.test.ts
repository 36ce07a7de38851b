import { beforeEach, describe, expect, it } from 'vitest';
import type { MicrophonePort } from '../../../../src/core/audio/SamplePort';
import { bytesFromBase64 } from '../../../../src/core/protocol/base64';
import { Line, type LineEvent } from '../../../../src/core/session/line/Line';
import { LineSound } from '../../../../src/core/session/line/LineSound';
import { createTestSession, ScriptedTransport } from '../../../../src/testing';
import { settle } from '../settle';

const KIB = 1024;
const FRAME = 320;

let events: LineEvent[];
let transport: ScriptedTransport;
let line: Line;
let port: MicrophonePort;

/** A frame of one value, by which it is known again. */
function hear(value: number): void {
  port.onmessage!({ data: new Float32Array(FRAME).fill(value / 32_768) });
}

/** The values of the frames that were sent. */
function sent(): number[] {
  return transport.connection.sent.flatMap((message) =>
    'user_audio_chunk' in message
      ? [new Int16Array(bytesFromBase64(message.user_audio_chunk)!.buffer)[0]!]
      : [],
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const dropped = (): number[] =>
  events.flatMap((event) =>
    event.kind === 'microphone' && 'droppedFrames' in event.facts ? [event.facts.droppedFrames] : [],
  );

beforeEach(async () => {
  events = [];
  transport = new ScriptedTransport();
  line = new Line(transport, (event) => events.push(event), new LineSound());
  port = { onmessage: null, postMessage: () => undefined };
  line.obey({ kind: 'open', id: 1, target: { url: 'ws://test', protocols: [] } });
  line.obey({ kind: 'microphone', source: { port, sampleRate: 16_000 }, settings: {} });
  await settle();
});

describe('a socket that is full', () => {
  it('gets microphone frames up to 256 KiB, and then the latest that were kept', () => {
    transport.connection.welcome();
    transport.connection.bufferedBytes = 256 * KIB;
    hear(1);
    expect(sent()).toEqual([1]);
    transport.connection.bufferedBytes++;
    for (const value of range(2, 102)) hear(value);
    expect(sent()).toEqual([1]);
    expect(dropped()).toEqual(range(1, 51));
    transport.connection.bufferedBytes = 0;
    hear(102);
    expect(sent()).toEqual([1, ...range(52, 103)]);
    expect(dropped()).toHaveLength(50);
  });

  it('drops nothing of what was said before the line was up but for what follows it', () => {
    transport.connection.bufferedBytes = 300 * KIB;
    for (const value of range(0, 200)) hear(value);
    transport.connection.welcome();
    expect(sent()).toEqual([]);
    expect(dropped()).toEqual([]);
    hear(200);
    expect(dropped()).toEqual([1]);
    transport.connection.bufferedBytes = 0;
    hear(201);
    expect(sent()).toEqual(range(1, 202));
  });

  it('gets every message all the same', () => {
    transport.connection.welcome();
    line.obey({
      kind: 'speaker',
      port: { onmessage: null, postMessage: () => undefined },
      sampleRate: 48_000,
    });
    transport.connection.bufferedBytes = 10_000 * KIB;
    hear(1);
    line.obey({ kind: 'send', frame: '{"type":"user_message","text":"Hello"}' });
    transport.connection.say({ type: 'ping', ping_event: { event_id: 1 } });
    expect(transport.connection.sent).toEqual([
      { type: 'user_message', text: 'Hello' },
      { type: 'pong', event_id: 1 },
    ]);
  });
});

it('tells in the state how many frames were dropped, of this conversation', async () => {
  const { session, device, transport, connect } = createTestSession();
  await connect();
  transport.connection.bufferedBytes = 257 * KIB;
  device.microphone.hear(new Float32Array(100 * FRAME));
  const count = 50;
  expect(session.state.get().microphone.droppedFrames).toBe(count);
  await session.endSession();
  expect(session.state.get().microphone.droppedFrames).toBe(count);
  void session.startSession();
  expect(session.state.get().microphone.droppedFrames).toBe(0);
});
