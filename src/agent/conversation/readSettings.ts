import type { InitiationMessage } from '../../core/protocol/ClientMessage';
import { overriddenSettings } from './checkOverride';
import { defaultClientEvents } from './clientEvents';
import { fillBraces } from './fillBraces';
import type { Refusal } from './Refusal';

const SLOWEST = 0.7;
const FASTEST = 5;

/** What one conversation is like: the agent's own settings under the client's overrides. */
export interface Settings {
  textOnly: boolean;
  /** Empty: the agent waits for the user. */
  firstMessage: string;
  prompt: string | undefined;
  language: string | undefined;
  speed: number;
  clientEvents: readonly string[];
}

export interface SettingsBasis {
  initiation: InitiationMessage;
  firstMessage: string;
  prompt: string | undefined;
  clientEvents?: readonly string[] | undefined;
  /** What the agent itself knows, such as `system__conversation_id`. */
  systemVariables: Readonly<Record<string, unknown>>;
}

/** The settings, or why the conversation cannot begin with these. */
export function readSettings(basis: SettingsBasis): { settings: Settings } | { refusal: Refusal } {
  const { agent, tts, conversation } = basis.initiation.conversation_config_override ?? {};
  const variables = { ...basis.initiation.dynamic_variables, ...basis.systemVariables };
  const first = fillBraces(agent?.first_message ?? basis.firstMessage, variables);
  const prompt = fillBraces(agent?.prompt?.prompt ?? basis.prompt ?? '', variables);
  const missing = [...new Set([...first.missing, ...prompt.missing])];
  if (missing.length > 0) {
    const reason = `Missing required dynamic variables: ${missing.join(', ')}.`;
    return { refusal: { code: 1008, errorType: 'missing_dynamic_variable', reason } };
  }
  const settings: Settings = {
    textOnly: conversation?.text_only ?? false,
    firstMessage: first.text,
    prompt: prompt.text || undefined,
    language: agent?.language ?? undefined,
    speed: Math.min(Math.max(tts?.speed ?? 1, SLOWEST), FASTEST),
    clientEvents: conversation?.client_events ?? basis.clientEvents ?? defaultClientEvents,
  };
  return { settings };
}

/** Why a locked account would not let this conversation go on, or `undefined` when it overrides nothing. */
export function overrideRefusal(initiation: InitiationMessage): Refusal | undefined {
  const [setting] = overriddenSettings(initiation.conversation_config_override);
  if (setting === undefined) return undefined;
  const reason = `Override for field '${setting}' is not allowed by the agent's settings.`;
  return { code: 1008, errorType: 'override_error', reason };
}
