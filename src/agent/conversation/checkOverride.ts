import { clientEvents } from './clientEvents';

type Test = (value: unknown) => boolean;

const isString: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isStrings: Test = (value) => Array.isArray(value) && value.every(isString);

/** Each setting that a client may override: where it is, what it takes, and the same in words. */
const settings: Record<string, Record<string, [Test, string]>> = {
  agent: {
    first_message: [isString, 'a string'],
    language: [isString, 'a language code'],
    native_mcp_server_ids: [isStrings, 'a list of strings'],
  },
  'agent.prompt': { prompt: [isString, 'a string'], llm: [isString, 'a string'] },
  asr: { keywords: [isStrings, 'a list of strings'] },
  tts: {
    voice_id: [isString, 'a string'],
    stability: [isNumber, 'a number'],
    speed: [isNumber, 'a number'],
    similarity_boost: [isNumber, 'a number'],
  },
  conversation: {
    text_only: [(value) => typeof value === 'boolean', 'true or false'],
    client_events: [
      (value) =>
        isStrings(value) &&
        (value as string[]).length > 0 &&
        (value as string[]).every((name) => Object.hasOwn(clientEvents, name)),
      "a list of one or more of the protocol's events",
    ],
  },
};

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined when a `conversation_config_override` is right; else what it has to be. */
export function checkOverride(value: unknown): string | undefined {
  if (!isObject(value)) return 'must be an object';
  for (const [path, fields] of Object.entries(settings)) {
    const group = at(value, path);
    if (group === undefined) continue;
    if (!isObject(group)) return `has "${path}", which must be an object`;
    for (const [name, [test, be]] of Object.entries(fields)) {
      const setting = at(group, name);
      // The contract lets null stand for "as the agent has it".
      if (setting !== undefined && setting !== null && !test(setting))
        return `has "${path}.${name}", which must be ${be}`;
    }
  }
  return undefined;
}

/** The settings that an override changes, by path, such as `agent.first_message`. */
export function overriddenSettings(override: unknown): string[] {
  return Object.entries(settings).flatMap(([path, fields]) =>
    Object.keys(fields)
      .map((name) => `${path}.${name}`)
      .filter((setting) => (at(override, setting) ?? undefined) !== undefined),
  );
}
