import { toError } from '../../core/ParlandoError';
import type { BrainSetup } from '../AgentOptions';
import type { Brain } from '../brain/Brain';
import { ChatBrain } from '../brain/ChatBrain';
import { GuideBrain } from '../brain/GuideBrain';
import { recognizeIntent } from '../brain/recognizeIntent';
import { OpenAiTranscriber } from '../hearing/OpenAiTranscriber';
import { PocketSphinx } from '../hearing/PocketSphinx';
import type { Recognizer } from '../hearing/Recognizer';
import type { SettledOptions } from '../settleOptions';
import { EngineMissing } from '../voice/EngineMissing';
import { openFliteVoice } from '../voice/openFliteVoice';
import type { Voice } from '../voice/Voice';

/** What hears, speaks and thinks for all conversations of an agent. */
export interface Engines {
  voice: Voice | undefined;
  recognizer: Recognizer | undefined;
  brainFor: (setup: BrainSetup) => Brain;
  /** Whether a text makes sense to the brain as it is; absent for brains that cannot tell beforehand. */
  isWhole?: (text: string) => boolean;
  /** Who thinks, for people. */
  thinks: string;
  /** The command that adds what is missing, if anything is. */
  addVoice: string | undefined;
  /** Closes those that were opened here; those that were given stay open. */
  close(): Promise<void>;
}

/** How sure the guide has to be of a text to do without a longer pause, from 0 to 1. */
const SURE = 0.5;

interface Engine {
  close(): Promise<void>;
}

/** Opens the engines that are asked for. One that cannot be had is told of in the log, and done without. */
export async function openEngines(options: SettledOptions): Promise<Engines> {
  const opened: Engine[] = [];
  const commands: string[] = [];
  const attempt = async <E extends Engine>(open: () => Promise<E>): Promise<E | undefined> => {
    try {
      const engine = await open();
      opened.push(engine);
      return engine;
    } catch (thrown) {
      options.onLog(toError(thrown).message);
      if (thrown instanceof EngineMissing) commands.push(thrown.command);
      return undefined;
    }
  };
  const brains = brainsOf(options);
  const [voice, recognizer] = await Promise.all([voiceOf(options, attempt), recognizerOf(options, attempt)]);
  return {
    voice,
    recognizer,
    ...brains,
    addVoice: commands.length > 0 ? oneCommand(commands) : undefined,
    close: async () => void (await Promise.all(opened.map((engine) => engine.close()))),
  };
}

type Attempt = <E extends Engine>(open: () => Promise<E>) => Promise<E | undefined>;

async function voiceOf({ voice, script }: SettledOptions, attempt: Attempt): Promise<Voice | undefined> {
  if (voice === false || (voice === undefined && script)) return undefined;
  if (typeof voice === 'object') return voice;
  return attempt(() => openFliteVoice(voice === undefined ? {} : { voice }));
}

async function recognizerOf(
  { recognizer, transcribe, script }: SettledOptions,
  attempt: Attempt,
): Promise<Recognizer | undefined> {
  if (recognizer === false || (recognizer === undefined && script)) return undefined;
  if (recognizer) return recognizer;
  const transcriber = transcribe && new OpenAiTranscriber(transcribe);
  return attempt<Recognizer>(() => (transcriber ? Promise.resolve(transcriber) : PocketSphinx.open()));
}

function brainsOf({ brain, llm, script }: SettledOptions): Pick<Engines, 'brainFor' | 'isWhole' | 'thinks'> {
  if (typeof brain === 'function') return { brainFor: brain, thinks: 'a brain of its own for each talk' };
  if (brain) return { brainFor: () => brain, thinks: brain.name };
  if (!llm) {
    const guide = new GuideBrain();
    // One word is too often the first of more.
    const isWhole = (text: string): boolean =>
      text.includes(' ') && (recognizeIntent(text)?.confidence ?? 0) >= SURE;
    return { brainFor: () => guide, thinks: script ? 'a script' : guide.name, isWhole };
  }
  const chat = new ChatBrain(llm);
  return {
    brainFor: ({ prompt }) => (prompt === undefined ? chat : new ChatBrain({ ...llm, system: prompt })),
    thinks: chat.name,
  };
}

/** What several commands do, with one installation for all packages. */
function oneCommand(commands: readonly string[]): string {
  const install = 'npm install ';
  const steps = commands.flatMap((command) => command.split(' && '));
  const packages = steps.filter((step) => step.startsWith(install)).map((step) => step.slice(install.length));
  const others = steps.filter((step) => !step.startsWith(install));
  return [...(packages.length > 0 ? [install + packages.join(' ')] : []), ...others].join(' && ');
}
