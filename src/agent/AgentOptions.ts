import type { Clock } from '../core/Clock';
import type { AudioFormat } from '../core/protocol/AudioFormat';
import type { ClientMessage } from '../core/protocol/ClientMessage';
import type { Brain } from './brain/Brain';
import type { ChatBrainOptions } from './brain/ChatBrain';
import type { ClientEvent } from './conversation/clientEvents';
import type { Faults } from './conversation/Faults';
import type { OpenAiTranscriberOptions } from './hearing/OpenAiTranscriber';
import type { Recognizer } from './hearing/Recognizer';
import type { Script } from './script/Script';
import type { FliteVoiceName } from './voice/createFlite';
import type { Voice } from './voice/Voice';

/** What is known of a conversation when its brain is made. */
export interface BrainSetup {
  agentId: string;
  /** The system prompt, variables filled in. */
  prompt: string | undefined;
}

/** How a local agent is. Everything has a default. */
export interface AgentOptions {
  /** Default 8765; 0 takes any that is free. */
  port?: number;
  /** How many ports to try from `port` upwards before giving up. Default 1. */
  portTries?: number;
  /** Origins of pages that may connect besides those of this machine, such as `https://example.test`. */
  allowOrigins?: readonly string[];

  /** Thinks: one for all conversations, or one made for each. Default: the guide to Parlando. */
  brain?: Brain | ((setup: BrainSetup) => Brain);
  /** Has a chat endpoint think that is compatible with OpenAI's, such as a local Ollama. */
  llm?: ChatBrainOptions;
  /** Speaks. Default: Flite with the voice `slt` where it is installed; false for none. Yours stays yours to close. */
  voice?: Voice | FliteVoiceName | false;
  /** Hears. Default: PocketSphinx where it is installed; false for none. Yours stays yours to close. */
  recognizer?: Recognizer | false;
  /** Has a transcription endpoint hear that is compatible with OpenAI's. */
  transcribe?: OpenAiTranscriberOptions;

  /** What the agent sends. Default `pcm_16000`. */
  outputFormat?: AudioFormat;
  /** What the microphone has to send. Default `pcm_16000`. */
  inputFormat?: AudioFormat;
  /** Said first; `{{name}}` is filled from the dynamic variables; empty: the agent waits. Default: a greeting. */
  firstMessage?: string;
  /** For a language model, in place of its own; `{{name}}` is filled as above. */
  prompt?: string;
  /** What a client gets that does not say what it wants. Default: as the protocol has it. */
  clientEvents?: readonly ClientEvent[];
  /** Refuses every override, as an account does that allows none: the line closes with 1008 after the metadata. */
  lockOverrides?: boolean;
  /** Lets in only who comes with a signed URL. */
  requireSignedUrl?: boolean;
  /** How long a signed URL is good, in milliseconds. Default 15 minutes. */
  signedUrlLifeMs?: number;

  /** How many conversations may have a voice at once; one more is held in writing, and told so. Default 2. */
  maxVoices?: number;
  /** Milliseconds of sound sent ahead of real time. Default 350. */
  leadMs?: number;
  /** Whether the sound of a turn has one event id, or each chunk its own. Default `turn`. */
  eventIds?: 'turn' | 'chunk';
  /** Milliseconds between pings. Default 2500. */
  pingEveryMs?: number;
  /** How long a client may take to say what it wants. Default 10,000. */
  initiationMs?: number;
  /** How long a client tool may run. Default 20,000. */
  toolTimeoutMs?: number;
  /** A user who gives no sign for so many milliseconds is hung up on, with 1002. Default 10 minutes. */
  idleMs?: number;

  /** Goes by the script instead of thinking; given a function, asks it anew for each connection, counted from 0. */
  script?: Script | ((connection: number) => Script);
  faults?: Faults;
  /** Gets every well-formed message of a client, the sound of its microphone included. */
  onMessage?: (message: ClientMessage, conversationId: string) => void;
  /** Gets a line for people on what goes on. */
  onLog?: (line: string) => void;
  /** For tests. */
  clock?: Clock;
  /** From 0 to below 1, for the jitter. */
  random?: () => number;
}
