import type { ClientMessage } from '../../core/protocol/ClientMessage';
import { checkOverride } from './checkOverride';
import type { Refusal } from './Refusal';

/** What may come from a client: the contract's messages, and the setup frame that on-prem clients send first. */
export type ClientFrame = ClientMessage | { type: 'enclave_setup_config' };

type Fields = Record<string, unknown>;
/** Undefined when the value is right; else what it has to be. */
type Check = (value: unknown) => string | undefined;

const must =
  (test: (value: unknown) => boolean, be: string): Check =>
  (value) =>
    test(value) ? undefined : `must be ${be}`;

const string = must((value) => typeof value === 'string', 'a string');
const integer = must(Number.isInteger, 'an integer');
const boolean = must((value) => typeof value === 'boolean', 'true or false');
const object = must(isFields, 'an object');
const stringOrNull = must((value) => value === null || typeof value === 'string', 'a string or null');
const score = must(
  (value) => ['like', 'dislike', null].includes(value as string),
  '"like", "dislike" or null',
);

const text: Check = (value) => (value === null ? undefined : shapeProblem(value, messages.user_message!));
const file: Check = (value) =>
  value === null
    ? undefined
    : shapeProblem(value, {
        required: { type: must((t) => t === 'file_input', '"file_input"'), file_id: string },
      });

interface Shape {
  required?: Record<string, Check>;
  optional?: Record<string, Check>;
}

const audio: Shape = { required: { user_audio_chunk: string } };

const messages: Record<string, Shape> = {
  conversation_initiation_client_data: {
    optional: {
      conversation_config_override: checkOverride,
      custom_llm_extra_body: object,
      dynamic_variables: object,
      user_id: stringOrNull,
      source_info: object,
      tool_mock_config: object,
    },
  },
  enclave_setup_config: {},
  pong: { required: { event_id: integer } },
  user_message: { optional: { text: stringOrNull, rich_content_id: string } },
  user_activity: {},
  contextual_update: { required: { text: string }, optional: { context_id: string } },
  feedback: { required: { event_id: integer, score } },
  client_tool_result: { required: { tool_call_id: string, result: string, is_error: boolean } },
  mcp_tool_approval_result: { required: { tool_call_id: string, is_approved: boolean } },
  multimodal_message: { optional: { text, file } },
};

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `missing` is a required field's name, `wrong` a sentence's end about one that is there. */
function firstProblem(fields: Fields, shape: Shape): { missing: string } | { wrong: string } | undefined {
  for (const [name, check] of Object.entries(shape.required ?? {})) {
    if (fields[name] === undefined) return { missing: name };
    const wrong = check(fields[name]);
    if (wrong) return { wrong: `"${name}" ${wrong}` };
  }
  for (const [name, check] of Object.entries(shape.optional ?? {})) {
    const wrong = fields[name] === undefined ? undefined : check(fields[name]);
    if (wrong) return { wrong: `"${name}" ${wrong}` };
  }
  return undefined;
}

function shapeProblem(value: unknown, shape: Shape): string | undefined {
  if (!isFields(value)) return 'must be an object';
  const problem = firstProblem(value, shape);
  if (!problem) return undefined;
  return 'missing' in problem ? `needs "${problem.missing}"` : `has a field that is wrong: ${problem.wrong}`;
}

function refusal(errorType: string, reason: string): { refusal: Refusal } {
  return { refusal: { code: 1008, errorType, reason } };
}

/** One text frame as a message, or why it is none. */
export function readClientMessage(frame: string): { message: ClientFrame } | { refusal: Refusal } {
  let fields: unknown;
  try {
    fields = JSON.parse(frame);
  } catch {
    return refusal('invalid_message', 'A frame is not JSON.');
  }
  if (!isFields(fields)) return refusal('invalid_message', 'A frame is not a JSON object.');
  const isAudio = fields.type === undefined && 'user_audio_chunk' in fields;
  const { type } = fields;
  if (!isAudio && typeof type !== 'string') return refusal('missing_fields', 'A message needs "type".');
  const name = isAudio ? 'user_audio_chunk' : (type as string);
  const shape = isAudio ? audio : Object.hasOwn(messages, name) ? messages[name] : undefined;
  if (!shape) return refusal('invalid_message', `There is no message of type "${name.slice(0, 40)}".`);
  const problem = firstProblem(fields, shape);
  if (!problem) return { message: fields as unknown as ClientFrame };
  return 'missing' in problem
    ? refusal('missing_fields', `${name} needs "${problem.missing}".`)
    : refusal('invalid_message', `${name}: ${problem.wrong}.`);
}
