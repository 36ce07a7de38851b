import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** A JSON Schema, as far as the contract uses it. */
export interface Schema {
  [key: string]: unknown;
}

interface Contract {
  components: {
    schemas: Record<string, Schema>;
    messages: Record<string, { payload: { $ref: string } }>;
  };
  channels: { AgentMessages: Record<'publish' | 'subscribe', { message: { oneOf: { $ref: string }[] } }> };
}

// In a page's environment `URL` is not Node's, nor is the module's own address a file's.
const file = join(import.meta.dirname, '../fixtures/contract/agent.asyncapi.yaml');
const contract = parse(readFileSync(file, 'utf8')) as Contract;
const { schemas, messages } = contract.components;

/** `#/components/schemas/Name` to `Name`. */
const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** OpenAPI's `nullable` as JSON Schema has it, and objects in `allOf` as the one object that was meant. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isSchema(value)) return value;
  const { nullable, allOf, ...rest } = value;
  const schema: Schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, plain(inner)]));
  const whole = Array.isArray(allOf) ? merged(allOf as Schema[]) : schema;
  return nullable === true ? { anyOf: [whole, { type: 'null' }] } : whole;
}

function merged(parts: Schema[]): Schema {
  const resolved = parts.map(
    (part) => plain(typeof part.$ref === 'string' ? schemas[nameOf(part.$ref)] : part) as Schema,
  );
  return {
    type: 'object',
    additionalProperties: false,
    required: resolved.flatMap((part) => part.required as string[]),
    properties: Object.assign({}, ...resolved.map((part) => part.properties)) as Schema,
  };
}

export const ajv: Ajv2019 = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
// ajv's own "byte" is this; the contract calls it base64.
ajv.addFormat('base64', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
ajv.addSchema({ $id: 'contract', components: { schemas: plain(schemas) } });

/** With what every `$ref` in it stands for. */
function inlined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inlined);
  if (!isSchema(value)) return value;
  if (typeof value.$ref === 'string') return inlined(plain(schemas[nameOf(value.$ref)]));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlined(inner)]));
}

/** The schema of each message of one direction, by its `type`; that of the one without a type is ''. */
function schemasOf(direction: 'publish' | 'subscribe'): Map<string, Schema> {
  return new Map(
    contract.channels.AgentMessages[direction].message.oneOf.map(({ $ref }) => {
      const schema = inlined(messages[nameOf($ref)]!.payload) as Schema;
      const properties = schema.properties as Record<string, { const?: string }>;
      return [properties.type?.const ?? '', schema];
    }),
  );
}

/** A validator for each message of one direction, by its `type`; that of the one without a type is ''. */
function validators(direction: 'publish' | 'subscribe'): Map<string, ValidateFunction> {
  return new Map(
    contract.channels.AgentMessages[direction].message.oneOf.map(({ $ref }) => {
      const name = nameOf(messages[nameOf($ref)]!.payload.$ref);
      const properties = schemas[name]!.properties as Record<string, { const?: string }>;
      const validate = ajv.getSchema(`contract#/components/schemas/${name}`);
      if (!validate) throw new Error(`The contract has no schema ${name}.`);
      return [properties.type?.const ?? '', validate];
    }),
  );
}

const fromAgent = validators('publish');
const fromClient = validators('subscribe');

function problems(frame: string, known: Map<string, ValidateFunction>): string[] {
  let message: unknown;
  try {
    message = JSON.parse(frame);
  } catch {
    return ['not JSON'];
  }
  if (!isSchema(message)) return ['not an object'];
  const type = typeof message.type === 'string' ? message.type : '';
  const validate = known.get(type);
  if (!validate) return [`no message of type "${type}"`];
  if (validate(message)) return [];
  return (validate.errors ?? []).map((error) => `${type}${error.instancePath} ${error.message}`);
}

/** What is wrong with a text frame from the agent, by the contract; an empty list is good. */
export function agentFrameProblems(frame: string): string[] {
  return problems(frame, fromAgent);
}

/** What is wrong with a text frame from a client, by the contract; an empty list is good. */
export function clientFrameProblems(frame: string): string[] {
  return problems(frame, fromClient);
}

/** Every `type` that the agent may send. */
export const agentMessageTypes: readonly string[] = [...fromAgent.keys()];

/** Every `type` that a client may send; '' is the microphone's. */
export const clientMessageTypes: readonly string[] = [...fromClient.keys()];

/** The names in the contract's list of events that can be asked for. */
export const contractClientEvents: readonly string[] = schemas.ClientEvent!.enum as string[];

/** The schema of each message that the agent may send, whole: nothing in it refers to elsewhere. */
export const agentSchemas: ReadonlyMap<string, Schema> = schemasOf('publish');
