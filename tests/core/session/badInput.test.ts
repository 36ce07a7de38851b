import { describe, expect, it } from 'vitest';
import type { ParlandoError } from '../../../src/core/ParlandoError';
import { bytesToBase64 } from '../../../src/core/protocol/base64';
import { bytesFromSamples } from '../../../src/core/protocol/samples';
import { agentSays, createTestSession } from '../../../src/testing';
import { settle } from './settle';

const audio = (base64: unknown, more: object = {}): string =>
  JSON.stringify({ type: 'audio', audio_event: { audio_base_64: base64, event_id: 1, ...more } });

const second = bytesFromSamples(new Float32Array(1600).fill(0.5), 'pcm_16000');

/** Each wrong frame, and the details of the problem that it makes. */
const table: [string, unknown, object][] = [
  ['no JSON', '{"type":"pi', {}],
  ['an empty frame', '', {}],
  ['null', 'null', {}],
  ['a list', '[]', {}],
  ['bytes', new Uint8Array(4).buffer, {}],
  ['no type', '{"ping_event":{"event_id":1}}', { path: 'type' }],
  ['a missing event', '{"type":"agent_response"}', { type: 'agent_response', path: 'agent_response_event' }],
  [
    'a missing field',
    '{"type":"user_transcript","user_transcription_event":{"event_id":1}}',
    { type: 'user_transcript', path: 'user_transcription_event.user_transcript' },
  ],
  ['audio that is no text', audio(7), { type: 'audio', path: 'audio_event.audio_base_64' }],
  ['audio that is no base64', audio('***'), { type: 'audio', path: 'audio_event.audio_base_64' }],
  [
    'alignment that is none',
    audio('AAAA', { alignment: 'soon' }),
    { type: 'audio', path: 'audio_event.alignment' },
  ],
  [
    'a second agreement on formats',
    '{"type":"conversation_initiation_metadata","conversation_initiation_metadata_event":{"conversation_id":"x","agent_output_audio_format":"ulaw_8000","user_input_audio_format":"ulaw_8000"}}',
    { type: 'conversation_initiation_metadata' },
  ],
  [
    'a second agreement that makes no sense',
    '{"type":"conversation_initiation_metadata"}',
    { type: 'conversation_initiation_metadata', path: 'conversation_initiation_metadata_event' },
  ],
];

describe.each(table)('%s from the agent', (_, frame, details) => {
  it('is a typed problem, and nothing is lost', async () => {
    const problems: ParlandoError[] = [];
    const { session, clock, transport, device, connect } = createTestSession({
      onProblem: (error) => problems.push(error),
    });
    await connect();
    const [start, ...rest] = agentSays('Hello there');
    transport.connection.say(start!);
    transport.connection.sayBinary(frame);
    for (const message of rest) {
      transport.connection.say(message);
      transport.connection.sayBinary(frame);
    }
    clock.advance(2000);
    await settle();
    expect(problems.length).toBe(rest.length + 1);
    expect(problems[0]).toMatchObject({ code: 'invalid_message', details });
    expect(problems[0]!.details).toEqual(details);
    expect(session.state.get()).toMatchObject({
      status: { name: 'connected' },
      conversationId: 'conversation-1',
      agent: 'listening',
      turns: [{ role: 'agent', text: 'Hello there' }],
      problem: { code: 'invalid_message' },
    });
    expect(device.speaker!.rendered().some((sample) => Math.abs(sample) > 0.4)).toBe(true);
    session.sendUserMessage('Still there?');
    expect(transport.connection.sent.at(-1)).toEqual({ type: 'user_message', text: 'Still there?' });
  });
});

describe('what is only odd', () => {
  it('a message of unknown type is no problem, and is handed on', async () => {
    const unknown: unknown[] = [];
    const { session, transport, connect } = createTestSession({
      onUnknownMessage: (body) => unknown.push(body),
    });
    await connect();
    transport.connection.say('{"type":"agent_mood","agent_mood_event":{"position":2}}');
    expect(unknown).toEqual([{ type: 'agent_mood', agent_mood_event: { position: 2 } }]);
    expect(session.state.get().problem).toBeUndefined();
  });

  it('an odd last byte of sound is left out, and the rest is played where it belongs', async () => {
    const { session, clock, transport, device, connect } = createTestSession();
    await connect();
    const odd = bytesToBase64(Uint8Array.of(...second, 7));
    transport.connection.say(audio(odd));
    transport.connection.say(audio(odd));
    clock.advance(1000);
    const loud = device.speaker!.rendered().filter((sample) => sample === 0.5);
    expect(loud.length).toBe(3200 - 2 * 80 + 2);
    expect(session.state.get().problem).toBeUndefined();
  });

  it('sound without a sample begins a turn that leaves no trace', async () => {
    const { session, clock, transport, connect } = createTestSession();
    await connect();
    transport.connection.say(audio(''));
    clock.advance(5000);
    expect(session.state.get()).toMatchObject({ turns: [], problem: undefined });
    for (const message of agentSays('Hello', { eventId: 2 })) transport.connection.say(message);
    clock.advance(2000);
    expect(session.state.get().turns).toMatchObject([{ text: 'Hello' }]);
  });

  it('sound in a conversation in text is nobody’s, and no turn', async () => {
    const { session, transport, connect } = createTestSession({ audio: false });
    await connect();
    transport.connection.say(audio(bytesToBase64(second)));
    expect(session.state.get().liveTurn).toBeUndefined();
    session.sendUserMessage('And in writing?');
    for (const message of agentSays('Here', { eventId: 2 })) transport.connection.say(message);
    expect(session.state.get()).toMatchObject({
      turns: [{ text: 'And in writing?' }, { text: 'Here' }],
      liveTurn: undefined,
      problem: undefined,
    });
  });

  it('sound before the formats are agreed does not hang the start', async () => {
    const { session, transport } = createTestSession();
    const connected = session.startSession();
    await settle();
    transport.connection.say(audio(bytesToBase64(second)));
    transport.connection.welcome();
    expect(await connected).toBe('conversation-1');
  });

  it('times that make no sense leave the sound as it is', async () => {
    const { session, clock, transport, device, connect } = createTestSession();
    await connect();
    const alignment = { chars: ['a', 'b', 'c'], char_start_times_ms: [90, -5, 1e12], char_durations_ms: [] };
    transport.connection.say(audio(bytesToBase64(second), { alignment }));
    clock.advance(50);
    expect(device.speaker!.rendered().some((sample) => sample === 0.5)).toBe(true);
    expect(session.captions.timeline.get()!.text).toBe('abc');
    clock.advance(1000);
    await session.endSession();
  });
});
