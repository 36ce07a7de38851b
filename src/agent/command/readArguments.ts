import { parseArgs } from 'node:util';
import { toError } from '../../core/ParlandoError';
import { type AudioFormat, audioFormats, isAudioFormat } from '../../core/protocol/AudioFormat';
import type { AgentOptions } from '../AgentOptions';
import { type FliteVoiceName, fliteVoiceNames } from '../voice/createFlite';

const PORT_TRIES = 20;
const LAST_PORT = 65_535;

/** What a command line asks for. */
export type Command =
  | { do: 'help' }
  | { do: 'start'; options: AgentOptions; quiet: boolean; scriptFile: string | undefined }
  /** A sentence on what is wrong with it. */
  | { do: 'complain'; problem: string };

const known = {
  help: { type: 'boolean', short: 'h' },
  port: { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  'first-message': { type: 'string' },
  voice: { type: 'string' },
  'no-voice': { type: 'boolean' },
  llm: { type: 'string' },
  model: { type: 'string' },
  transcribe: { type: 'string' },
  'transcribe-model': { type: 'string' },
  'output-format': { type: 'string' },
  'input-format': { type: 'string' },
  'lock-overrides': { type: 'boolean' },
  'require-signed-url': { type: 'boolean' },
  script: { type: 'string' },
  quiet: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof known; allowPositionals: true }>>['values'];

/** Reads what follows `parlando`. */
export function readArguments(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: known, allowPositionals: true });
    const [verb, surplus] = positionals;
    if (values.help || (verb === undefined && words.length === 0)) return { do: 'help' };
    if (verb !== 'agent')
      throw new Error(`There is no command "${verb ?? ''}"; the one there is is "parlando agent".`);
    if (surplus !== undefined) throw new Error(`"${surplus}" is not an option.`);
    const options = optionsOf(values);
    return { do: 'start', options, quiet: values.quiet ?? false, scriptFile: values.script };
  } catch (thrown) {
    // Node's own words go on after the first sentence with hints that do not fit here.
    const problem = toError(thrown).message.split('. ')[0]!.replace(/\.?$/, '.');
    return { do: 'complain', problem: `${problem} See parlando agent --help.` };
  }
}

function optionsOf(values: Values): AgentOptions {
  const { llm, model, transcribe } = values;
  if ((llm === undefined) !== (model === undefined)) throw new Error('--llm and --model belong together.');
  const transcribeModel = values['transcribe-model'];
  if (transcribeModel !== undefined && transcribe === undefined) {
    throw new Error('--transcribe-model needs --transcribe.');
  }
  const outputFormat = format(values, 'output-format');
  const inputFormat = format(values, 'input-format');
  const voice = values['no-voice'] ? false : values.voice;
  return {
    port: values.port === undefined ? 8765 : portFrom(values.port),
    portTries: PORT_TRIES,
    allowOrigins: values['allow-origin'] ?? [],
    lockOverrides: values['lock-overrides'] ?? false,
    requireSignedUrl: values['require-signed-url'] ?? false,
    ...(values['first-message'] !== undefined && { firstMessage: values['first-message'] }),
    ...(voice !== undefined && { voice: voice === false ? voice : voiceFrom(voice) }),
    ...(llm !== undefined && { llm: { url: address(llm, 'llm'), model: model! } }),
    ...(transcribe !== undefined && {
      transcribe: {
        url: address(transcribe, 'transcribe'),
        ...(transcribeModel !== undefined && { model: transcribeModel }),
      },
    }),
    ...(outputFormat && { outputFormat }),
    ...(inputFormat && { inputFormat }),
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= LAST_PORT) return port;
  throw new Error(`--port needs a number from 0 to ${LAST_PORT}, not "${text}".`);
}

function voiceFrom(name: string): FliteVoiceName {
  const voice = fliteVoiceNames.find((known) => known === name);
  if (voice) return voice;
  throw new Error(`--voice needs one of ${fliteVoiceNames.join(', ')}, not "${name}".`);
}

function format(values: Values, name: 'output-format' | 'input-format'): AudioFormat | undefined {
  const value = values[name];
  if (value === undefined || isAudioFormat(value)) return value;
  throw new Error(`--${name} needs one of ${audioFormats.join(', ')}, not "${value}".`);
}

function address(url: string, name: string): string {
  if (URL.canParse(url) && /^https?:/.test(url)) return url;
  throw new Error(`--${name} needs an http address, not "${url}".`);
}
