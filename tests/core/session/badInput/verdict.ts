import type { ValidateFunction } from 'ajv/dist/2019.js';
import { agentSchemas, ajv, type Schema } from '../../../agent/contract';

// What has to become of a frame, by the contract and its validator alone.
//
// The rule: a frame that the validator refuses is refused, one problem. But where what it complains of lies in an optional
// field, the innermost such field is taken out, one problem for each, and the rest is judged again. What is taken more
// kindly than the contract has it is listed below, each with its reason; nothing else is.

type Fields = Record<string, unknown>;

export type Verdict =
  /** `body` is what the message is without the fields that were taken out, `dropped` how many those are. */
  | { kind: 'message'; type: string; body: Fields; dropped: number }
  | { kind: 'unknown' }
  | { kind: 'refused' };

/** Where a schema is changed, and to what; undefined takes the field out of the schema. */
type Leniency = [
  why: string,
  types: RegExp,
  change: (properties: Record<string, Schema>, schema: Schema) => void,
];

const inEvent =
  (event: string, change: (properties: Record<string, Schema>, schema: Schema) => void): Leniency[2] =>
  (properties) => {
    const schema = properties[event]!;
    change(schema.properties as Record<string, Schema>, schema);
  };

const forget = (schema: Schema, name: string): void => {
  Reflect.deleteProperty(schema.properties as object, name);
  schema.required = ((schema.required ?? []) as string[]).filter((required) => required !== name);
};

/** Greater ones are not exact. */
const range = { minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
/** What JSON cannot hold is read as infinite. */
const number: Schema = { type: 'number', minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE };

const leniencies: Leniency[] = [
  [
    'a part type that is not known counts as more text',
    /^agent_(chat|reasoning)_response_part$/,
    (properties) => {
      for (const name of ['text_response_part', 'reasoning_response_part']) {
        if (properties[name]) forget(properties[name], 'type');
      }
    },
  ],
  [
    'an error is worth reading though its code or type is newer than we are',
    /^error$/,
    inEvent('error_event', (properties) => {
      properties.code = { type: 'integer', ...range };
      properties.error_type = { type: 'string' };
    }),
  ],
  [
    'of the three lists of an alignment what is usable is used, in fractions of milliseconds too',
    /^audio$/,
    inEvent('audio_event', (properties) => {
      const { alignment } = properties;
      alignment!.required = [];
      Object.assign(alignment!.properties as object, {
        char_start_times_ms: { type: 'array', items: number },
        char_durations_ms: { type: 'array', items: number },
      });
    }),
  ],
  [
    'whether sound is base64 is found when it is played; see isBase64',
    /^audio$/,
    inEvent('audio_event', (properties) => (properties.audio_base_64 = { type: 'string' })),
  ],
  [
    'a time may have a fraction',
    /^(ping|agent_typing)$/,
    (properties) => {
      const inside = (event: string): object => properties[event]?.properties ?? {};
      Object.assign(inside('ping_event'), { ping_ms: number });
      Object.assign(inside('agent_typing_event'), { duration_ms: number });
    },
  ],
  [
    'the type of a notice is all that is read of it',
    /^(asr_initiation_metadata|external_agent_(dis)?connected)$/,
    (properties, schema) => {
      for (const name of Object.keys(properties)) if (name !== 'type') forget(schema, name);
    },
  ],
];

const BASE_64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** White space and missing padding do no harm. */
export function isBase64(text: string): boolean {
  return BASE_64.test(text.replace(/[\t\n\f\r ]/g, ''));
}

/** In every schema: more fields than the contract names are left out, and an integer has to be one exactly. */
function kindly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kindly);
  if (typeof value !== 'object' || value === null) return value;
  const { additionalProperties: _, format, ...rest } = value as Schema;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, kindly(inner)]));
  // The time of an MCP call is text to us; format is also the name of nothing that has fields.
  if (format !== undefined && format !== 'date-time') schema.format = format;
  if (schema.type === 'integer') Object.assign(schema, range);
  return schema;
}

/** The paths of fields that may be missing, as the validator writes them. */
function optionalPaths(schema: Schema, at = ''): string[] {
  const own = Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(([name, inner]) => {
    const path = `${at}/${name}`;
    const required = (schema.required as string[] | undefined)?.includes(name);
    return [...(required ? [] : [path]), ...optionalPaths(inner, path)];
  });
  const branches = [...((schema.oneOf ?? []) as Schema[]), ...((schema.anyOf ?? []) as Schema[])];
  return [...own, ...branches.flatMap((branch) => optionalPaths(branch, at))];
}

interface Judge {
  validate: ValidateFunction;
  optional: readonly string[];
}

const judges = new Map<string, Judge>(
  [...agentSchemas].map(([type, strict]) => {
    const schema = kindly(strict) as Schema;
    for (const [, types, change] of leniencies) {
      if (types.test(type)) change(schema.properties as Record<string, Schema>, schema);
    }
    return [type, { validate: ajv.compile(schema), optional: optionalPaths(schema) }];
  }),
);

/** What lies at a path of the validator's. */
function lookUp(body: Fields, path: string): { holder: Fields; key: string; value: unknown } {
  const keys = path.split('/').slice(1);
  const key = keys.pop()!;
  const holder = keys.reduce<unknown>((inner, name) => (inner as Fields | undefined)?.[name], body);
  const inside = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
  return { holder: holder as Fields, key, value: inside ? (holder as Fields)[key] : undefined };
}

/** What a text frame has to become, whatever came before it. */
export function verdictOf(frame: string): Verdict {
  let body: unknown;
  try {
    body = JSON.parse(frame);
  } catch {
    return { kind: 'refused' };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { kind: 'refused' };
  const { type } = body as Fields;
  if (typeof type !== 'string') return { kind: 'refused' };
  const judge = judges.get(type);
  return judge ? judged(body as Fields, type, judge) : { kind: 'unknown' };
}

function judged(body: Fields, type: string, { validate, optional }: Judge): Verdict {
  for (const path of optional) {
    const { holder, key, value } = lookUp(body, path);
    // Null is another word for a field that is not there.
    if (value === null) Reflect.deleteProperty(holder, key);
  }
  let dropped = 0;
  while (!validate(body)) {
    const wrong = new Set(
      validate.errors!.flatMap(({ instancePath }) => {
        const around = optional.filter((path) => `${instancePath}/`.startsWith(`${path}/`));
        return around.sort((a, b) => b.length - a.length).slice(0, 1);
      }),
    );
    if (wrong.size === 0) return { kind: 'refused' };
    for (const path of wrong) {
      const { holder, key } = lookUp(body, path);
      Reflect.deleteProperty(holder, key);
      dropped++;
    }
  }
  return { kind: 'message', type, body, dropped };
}
