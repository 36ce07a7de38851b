import fc from 'fast-check';
import { bytesToBase64 } from '../../../../src/core/protocol/base64';
import { agentSchemas, type Schema } from '../../../agent/contract';

// Frames of every type of the contract, made from its schemas, and what may be wrong with them.

/** The tools of the page, and one that is not there. */
export const toolNames: readonly string[] = ['answers', 'throws', 'rejects', 'waits', 'nobody'];

const texts = [
  '',
  ' ',
  'Hello',
  'Hello there, you. ',
  'What time is it?',
  '👋🏽 e\u0301',
  '\u0000\ud800',
  '[slow] <b>',
];
const text = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...texts) }, fc.string({ maxLength: 30 }));

const base64 = fc.uint8Array({ maxLength: 600 }).map((bytes) => bytesToBase64(Uint8Array.from(bytes)));

/** What fields of these names are like; of all others the schema says enough. */
const byName: Record<string, fc.Arbitrary<unknown>> = {
  audio_base_64: base64,
  timestamp: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T01:02:03.456+01:00'),
  tool_call_id: fc.integer({ min: 0, max: 12 }).map((n) => `call-${n}`),
  tool_name: fc.constantFrom(...toolNames),
};

const eventId = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -1, max: 9 }) },
  fc.constantFrom(1e6, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
);
const integer = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 5000 }) }, fc.constant(1e12));

const anything = fc.dictionary(
  fc.constantFrom('a', 'text', 'type', 'toString'),
  fc.jsonValue({ maxDepth: 2 }),
  {
    maxKeys: 3,
  },
);

function valueOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (branches) return fc.oneof(...branches.map((branch) => valueOf(branch, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case 'object':
      return schema.properties ? objectOf(schema) : anything;
    case 'array':
      return fc.array(valueOf(schema.items as Schema, name), { maxLength: 5 });
    case 'string':
      return byName[name] ?? (name === 'event_id' ? fc.nat({ max: 9 }).map(String) : text);
    case 'integer':
      return name === 'event_id' ? eventId : integer;
    case 'number':
      return fc.double({ min: schema.minimum as number, max: schema.maximum as number, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`No idea what to make of ${JSON.stringify(schema)}.`);
  }
}

function objectOf(schema: Schema): fc.Arbitrary<Record<string, unknown>> {
  const properties = schema.properties as Record<string, Schema>;
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, valueOf(inner, name)]),
  );
  return fc.record(model, { requiredKeys: schema.required as string[], noNullPrototype: true });
}

/** A message that the contract allows, of any type. */
export const rightMessage: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  ...[...agentSchemas.values()].map(objectOf),
);

const audioSchema = agentSchemas.get('audio')!;

type Path = (string | number)[];

/** Every place in a value, the value itself apart. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsOf(inner, [...at, key])]);
}

/** Stands in a body for what cannot be said in one; see `written`. */
const HUGE = '@huge@';

/** The text of a body, numbers that JSON cannot hold included. */
export function written(body: unknown): string {
  const text = JSON.stringify(body, (_, value: unknown) => (value === Infinity ? HUGE : value));
  return text.replaceAll(`"${HUGE}"`, '1e999');
}

const nonsense = fc.oneof(
  fc.constantFrom<unknown[]>(
    ...[null, true, false, 0, -1, 1.5, 2 ** 53, -(2 ** 60), Infinity],
    ...['', '***', 'QUJ', 'QUI=', 'QQ=', ' QU JD\n', 'delta', 'chunk', 'pcm_32000', 'ping', '2026'],
    ...[[], {}, [null], [['a']], { '0': 1, length: 1 }, [0, 'a']],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const oddKey = fc.constantFrom('more', '__proto__', 'constructor', 'toString', '', '0', 'length', 'code');

type Mutation = (body: Record<string, unknown>) => void;

/** What happens to one place of a body. `at` is counted through all of them. */
const mutation: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.nat({ max: 1000 }),
    fc.constantFrom('gone', 'other', 'more', 'wrapped', 'moved'),
    nonsense,
    oddKey,
  )
  .map(([at, what, value, key]) => (body) => {
    const paths = pathsOf(body);
    const path = paths[at % paths.length];
    if (!path) return;
    const last = path.at(-1)!;
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], body) as Record<
      string,
      unknown
    >;
    const put = (name: string | number, thing: unknown): void =>
      void Object.defineProperty(holder, name, {
        value: thing,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    const old = holder[last];
    if (what === 'gone' || what === 'moved') Reflect.deleteProperty(holder, last);
    if (what === 'other') put(last, structuredClone(value));
    if (what === 'wrapped') put(last, [old]);
    if (Array.isArray(holder)) return;
    if (what === 'more') put(key, structuredClone(value));
    if (what === 'moved') put(`${last}s`, old);
  });

const wrongMessage = fc
  .tuple(rightMessage, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([message, mutations]) => {
    const body = structuredClone(message);
    for (const mutate of mutations) mutate(body);
    return written(body);
  });

/** Sound whose text is whole, or damaged, or has half a sample at its end; and times that fit it, or anything. */
const oddSound = fc
  .record({
    sound: base64,
    at: fc.nat({ max: 200 }),
    odd: fc.constantFrom('*', '=', '\n', ' ', '-', '', 'é'),
  })
  .chain(({ sound, at, odd }) =>
    valueOf(audioSchema, 'audio').map((message) => {
      const { audio_event } = message as { audio_event: object };
      const audio_base_64 = `${sound.slice(0, at)}${odd}${sound.slice(at + (odd === '' ? 1 : 0))}`;
      return JSON.stringify({ type: 'audio', audio_event: { ...audio_event, audio_base_64 } });
    }),
  );

/** Of a type that nobody knows, or with the body of another. */
const foreignMessage = fc
  .tuple(
    rightMessage,
    fc.oneof(
      fc.constantFrom(
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        '',
        'Ping',
        ' ping',
        'tool_v2',
      ),
      fc.constantFrom(...agentSchemas.keys()),
    ),
  )
  .map(([message, type]) => JSON.stringify({ ...message, type }));

/** A body that is cut, or set in something else. */
const brokenText = fc
  .tuple(rightMessage, fc.nat({ max: 100 }), fc.nat({ max: 7 }))
  .map(([message, cut, how]) => {
    const whole = JSON.stringify(message);
    return [
      whole.slice(0, (whole.length * cut) / 100),
      whole.slice(1 + (whole.length * cut) / 100),
      `\ufeff${whole}`,
      `${whole}${whole}`,
      `[${whole}]`,
      `\n ${whole}\r\n\t`,
      whole.replace('{', '{"type":"ping",'),
      whole.replaceAll('"', "'"),
    ][how]!;
  });

const noMessage = fc.constantFrom(
  ...[
    '',
    ' ',
    'null',
    '[]',
    '{}',
    '0',
    '-1',
    '""',
    'true',
    'undefined',
    'NaN',
    '{"type":null}',
    '{"type":{}}',
  ],
  ...['{"type":["ping"]}', '{"type":7}', '[{"type":"ping"}]', '{type:"ping"}', '{"type":"ping",}', '\u0000'],
  `${'['.repeat(2000)}${']'.repeat(2000)}`,
  `{"type":"ping","ping_event":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`,
);

const binary = fc.tuple(rightMessage, fc.nat({ max: 4 })).map(([message, how]): unknown => {
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  return [bytes.buffer, bytes, new Blob([bytes]), undefined, new ArrayBuffer(0)][how];
});

/** What an agent may send that is not as it should be, and sometimes is. Text, or what came in its place. */
export const oddFrame: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: wrongMessage },
  { weight: 1, arbitrary: oddSound },
  { weight: 2, arbitrary: foreignMessage },
  { weight: 2, arbitrary: brokenText },
  { weight: 1, arbitrary: noMessage },
  { weight: 1, arbitrary: binary },
);
