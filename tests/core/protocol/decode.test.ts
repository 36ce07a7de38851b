import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/protocol/decode';
import { noticeShapes } from '../../../src/core/protocol/noticeShapes';
import { talkShapes } from '../../../src/core/protocol/talkShapes';
import { agentFrameProblems, agentMessageTypes } from '../../agent/contract';
import { serverMessages } from './serverMessages';

const examples = Object.entries(serverMessages);

/** What the contract asks for beside what is used here. */
const onTheWire: Record<string, object> = { asr_initiation_metadata: { asr_initiation_metadata_event: {} } };

type Path = (string | number)[];

/** Every place in a value, the value itself apart. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...at, key];
    return [path, ...pathsOf((value as Record<string, unknown>)[key], path)];
  });
}

/** A copy in which the value at `path` is `other`, or is gone when that is undefined. */
function changed(message: object, path: Path, other: unknown): object {
  const copy = structuredClone(message);
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as never)[key], copy);
  const last = path.at(-1)!;
  if (other === undefined) Reflect.deleteProperty(holder as object, last);
  else Reflect.set(holder as object, last, other);
  return copy;
}

const written = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

/** The fields that may be missing, by their written paths. */
const optional = new Set([
  'agent_response_event.attachments',
  'audio_event.alignment',
  'audio_event.alignment.chars',
  'audio_event.alignment.char_start_times_ms',
  'audio_event.alignment.char_durations_ms',
  'ping_event.ping_ms',
  'agent_tool_response_full_payload.is_blocked',
  'agent_tool_response_full_payload.truncated',
  'mcp_tool_call.tool_description',
  'agent_typing_event.duration_ms',
  'error_event.message',
  'error_event.error_type',
  'error_event.reason',
  'error_event.debug_message',
  'error_event.details',
]);

/** Whose content is the sender's own affair, and files, which are there whole or not at all. */
const open = /\.(parameters|props|details|attachments.*)\.|^\.(position|queue)/;

const fields = examples.flatMap(([type, message]) =>
  pathsOf(message)
    .filter(
      (path) => path[0] !== 'type' && typeof path.at(-1) === 'string' && !open.test(`.${written(path)}`),
    )
    .map((path) => ({ type, message, path, field: written(path) })),
);

describe('decode', () => {
  it('knows every type of the contract, and one that it has forgotten', () => {
    expect(Object.keys({ ...talkShapes, ...noticeShapes }).sort()).toEqual(
      [...agentMessageTypes, 'queue_status'].sort(),
    );
  });

  it.each(examples)('hands on %s as it is', (type, message) => {
    const frame = JSON.stringify({ ...message, ...onTheWire[type] });
    if (type !== 'queue_status') expect(agentFrameProblems(frame)).toEqual([]);
    expect(decode(frame)).toEqual({ kind: 'message', message, dropped: [] });
  });

  it.each(['loading', 'success', 'failure'])('hands on an MCP tool call in state %s', (state) => {
    const own = { loading: {}, success: { result: [{ type: 'text' }] }, failure: { error_message: 'No' } }[
      state
    ];
    const { approval_timeout_secs: _, ...call } = {
      approval_timeout_secs: 0,
      ...serverMessages.mcp_tool_call.mcp_tool_call,
    };
    const message = { type: 'mcp_tool_call', mcp_tool_call: { ...call, ...own, state } };
    expect(decode(JSON.stringify(message))).toEqual({ kind: 'message', message, dropped: [] });
  });

  it.each(fields.filter(({ field }) => !optional.has(field)))(
    'refuses $type without $field, and with nonsense in its place',
    ({ type, message, path, field }) => {
      expect(decode(JSON.stringify(changed(message, path, undefined)))).toEqual(
        // A part type that is not known counts as more text, and so does none.
        /part\.type$/.test(field)
          ? expect.objectContaining({ kind: 'message' })
          : { kind: 'refused', type, path: field },
      );
      if (/part\.type$/.test(field)) return;
      expect(decode(JSON.stringify(changed(message, path, [['nonsense']])))).toMatchObject({
        kind: 'refused',
        type,
      });
    },
  );

  it.each(fields.filter(({ field }) => optional.has(field)))(
    'takes $type without $field, and drops nonsense in its place',
    ({ message, path, field }) => {
      expect(decode(JSON.stringify(changed(message, path, undefined)))).toMatchObject({
        kind: 'message',
        dropped: [],
      });
      expect(decode(JSON.stringify(changed(message, path, null)))).toMatchObject({
        kind: 'message',
        dropped: [],
      });
      const decoded = decode(JSON.stringify(changed(message, path, [[17]])));
      expect(decoded).toMatchObject({ kind: 'message' });
      const { dropped } = decoded as Extract<typeof decoded, { kind: 'message' }>;
      expect(dropped).toHaveLength(1);
      expect(dropped[0]).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')}(\\[0\\])?$`));
    },
  );

  it('leaves out what else the sender put in', () => {
    const { ping } = serverMessages;
    const frame = JSON.stringify({ ...ping, more: 1, ping_event: { ...ping.ping_event, more: 1 } });
    expect(decode(frame)).toEqual({ kind: 'message', message: ping, dropped: [] });
  });

  it('gives the alignment lists that are missing as empty ones', () => {
    const audio_event = { audio_base_64: '', event_id: 1, alignment: { chars: ['a'] } };
    expect(decode(JSON.stringify({ type: 'audio', audio_event }))).toMatchObject({
      message: {
        audio_event: { alignment: { chars: ['a'], char_start_times_ms: [], char_durations_ms: [] } },
      },
      dropped: [],
    });
  });

  it.each(['agent_chat_response_part', 'agent_reasoning_response_part'] as const)(
    'reads an unknown part type of %s as more text',
    (type) => {
      const [path] = pathsOf(serverMessages[type]).filter((keys) => keys.length === 2 && keys[1] === 'type');
      const decoded = decode(JSON.stringify(changed(serverMessages[type], path!, 'chunk')));
      expect(JSON.stringify(decoded)).toContain('"type":"delta"');
    },
  );

  it.each([{ name: 'a' }, { url: 'https://a.test' }, { url: 1, name: 'a' }, null])(
    'drops the files of an answer when one of them is %j, and keeps the answer',
    (file) => {
      const agent_response_event = { agent_response: 'Here', event_id: 1 };
      const attachments = [{ url: 'https://b.test', name: 'b', mime_type: null }, file];
      const event = { ...agent_response_event, attachments };
      expect(decode(JSON.stringify({ type: 'agent_response', agent_response_event: event }))).toMatchObject({
        message: { agent_response_event },
        dropped: [expect.stringContaining('agent_response_event.attachments[1]')],
      });
    },
  );

  it('hands on a message of unknown type whole', () => {
    const body = { type: 'agent_mood', agent_mood_event: { mood: 3 } };
    expect(decode(JSON.stringify(body))).toEqual({ kind: 'unknown', type: 'agent_mood', body });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('knows no type "%s"', (type) => {
    expect(decode(`{"type":"${type}"}`)).toMatchObject({ kind: 'unknown', type });
  });

  it.each([
    ['what is not JSON', '{"type":"pi'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[{"type":"ping"}]'],
    ['a number', '3'],
    ['a string', '"ping"'],
    ['bytes', new Uint8Array([123, 125]).buffer],
    ['a blob', new Blob(['{}'])],
    ['undefined', undefined],
  ])('refuses %s', (_, frame) => {
    expect(decode(frame)).toEqual({ kind: 'refused' });
  });

  it.each(['{}', '{"type":null}', '{"type":["ping"]}', '{"type":1}'])('refuses %s for its type', (frame) => {
    expect(decode(frame)).toEqual({ kind: 'refused', path: 'type' });
  });

  it.each([
    ['a fraction as an event id', 'interruption', 'interruption_event', { event_id: 1.5 }],
    ['an event id beyond exact numbers', 'interruption', 'interruption_event', { event_id: 2 ** 53 }],
    ['a score above 1', 'vad_score', 'vad_score_event', { vad_score: 1.01 }],
    [
      'a format that nobody speaks',
      'conversation_initiation_metadata',
      'conversation_initiation_metadata_event',
      {
        conversation_id: 'a',
        agent_output_audio_format: 'pcm_32000',
        user_input_audio_format: 'pcm_16000',
      },
    ],
  ])('refuses %s', (_, type, event, body) => {
    expect(decode(JSON.stringify({ type, [event]: body }))).toMatchObject({ kind: 'refused', type });
  });

  it('is not overflowed by a frame of ten thousand brackets', () => {
    const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(decode(nested)).toEqual({ kind: 'refused' });
    expect(decode(`{"type":"x","deep":${nested}}`)).toMatchObject({ kind: 'unknown' });
  });
});

describe('decode, whatever comes', () => {
  const kinds = ['message', 'unknown', 'refused'];
  const message = fc.constantFrom(...Object.values(serverMessages));

  it('never throws on text', () => {
    const property = fc.property(fc.string(), (frame) => void expect(kinds).toContain(decode(frame).kind));
    fc.assert(property, { seed: 1, numRuns: 500 });
  });

  it('never throws on JSON', () => {
    const property = fc.property(fc.json(), (frame) => void expect(kinds).toContain(decode(frame).kind));
    fc.assert(property, { seed: 2, numRuns: 500 });
  });

  it('never throws on a message that is wrong in one place, and hands on only what is right', () => {
    const broken = message.chain((whole) =>
      fc
        .tuple(fc.constantFrom(...pathsOf(whole)), fc.jsonValue())
        .map(([path, value]) => changed(whole, path, value)),
    );
    fc.assert(
      fc.property(broken, (body) => {
        const decoded = decode(JSON.stringify(body));
        expect(kinds).toContain(decoded.kind);
        if (decoded.kind !== 'message') return;
        // What it hands on is a message itself.
        const again = decode(JSON.stringify(decoded.message));
        expect(again).toEqual({ kind: 'message', message: decoded.message, dropped: [] });
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
