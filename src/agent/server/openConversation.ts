import type { ClientMessage, InitiationMessage } from '../../core/protocol/ClientMessage';
import { Conversation } from '../conversation/Conversation';
import { EventIds } from '../conversation/EventIds';
import { overrideRefusal, readSettings, type Settings } from '../conversation/readSettings';
import { refuse } from '../conversation/Refusal';
import type { Wire } from '../conversation/Wire';
import { Commands } from '../show/Commands';
import { ScriptRun } from '../script/ScriptRun';
import type { SettledOptions } from '../settleOptions';
import type { Engines } from './openEngines';
import type { VoiceSeats } from './VoiceSeats';

const BUSY =
  'As many voices as this machine can carry are talking already, so the two of us are in writing. Type to me, or come back later.';
const CANNOT_HEAR = 'I cannot hear on this machine, so your microphone does not reach me. Typing works.';

/** What goes on between a client's first message and its last. */
export interface Exchange {
  receive(message: ClientMessage): void;
  stop(): void;
}

/** One connection, once it has said what it wants. */
export interface Opening {
  wire: Wire;
  initiation: InitiationMessage;
  conversationId: string;
  agentId: string;
  /** How many came before it. */
  connection: number;
  options: SettledOptions;
  engines: Engines;
  seats: VoiceSeats;
  log: (line: string) => void;
}

/** Begins the conversation, or refuses and gives nothing. */
export function openConversation(opening: Opening): Exchange | undefined {
  const { wire, initiation, options, log } = opening;
  const { clock, outputFormat, script } = options;
  const sendMetadata = (): void => metadata(opening);
  if (script) {
    const chosen = typeof script === 'function' ? script(opening.connection) : script;
    const run = new ScriptRun({ script: chosen, wire, clock, format: outputFormat, sendMetadata, log });
    run.start();
    return run;
  }
  const read = readSettings({
    initiation,
    firstMessage: options.firstMessage,
    prompt: options.prompt,
    clientEvents: options.clientEvents,
    systemVariables: {
      system__agent_id: opening.agentId,
      system__conversation_id: opening.conversationId,
      system__time_utc: new Date(clock.date()).toISOString(),
    },
  });
  if ('refusal' in read) return void refuse(wire, read.refusal);
  sendMetadata();
  const locked = options.lockOverrides ? overrideRefusal(initiation) : undefined;
  if (locked) return void refuse(wire, locked);
  wire.limitTo(read.settings.clientEvents);
  return converse(opening, read.settings);
}

function metadata({ wire, conversationId, options }: Opening): void {
  wire.send({
    type: 'conversation_initiation_metadata',
    conversation_initiation_metadata_event: {
      conversation_id: conversationId,
      agent_output_audio_format: options.outputFormat,
      user_input_audio_format: options.inputFormat,
    },
  });
}

function converse(opening: Opening, settings: Settings): Exchange {
  const { wire, options, engines, seats, agentId, log } = opening;
  const { clock, leadMs, outputFormat, inputFormat } = options;
  const { textOnly, language = 'en', prompt, speed } = settings;
  if (language !== 'en') log(`The client asks for "${language}"; this agent speaks and hears English only.`);
  const brain = engines.brainFor({ agentId, prompt });
  const voice = textOnly ? undefined : engines.voice;
  const recognizer = textOnly ? undefined : engines.recognizer;
  const seat = voice || recognizer ? seats.take() : undefined;
  const busy = !seat && (voice ?? recognizer) !== undefined;
  const ids = new EventIds(options.eventIds);
  const { conversationId } = opening;
  const conversation = new Conversation({
    wire,
    clock,
    log,
    ids,
    commands: new Commands({ wire, clock, ids, format: outputFormat, conversationId }),
    brain,
    firstMessage: settings.firstMessage,
    notice: busy ? BUSY : undefined,
    speaking: voice && seat && { clock, voice, format: outputFormat, speed, leadMs },
    hearing: recognizer && seat && { recognizer, format: inputFormat, isWhole: engines.isWhole },
    deaf: textOnly || busy ? undefined : CANNOT_HEAR,
    pingEveryMs: options.pingEveryMs,
    toolTimeoutMs: options.toolTimeoutMs,
    idleMs: options.idleMs,
    voidedTurnGoesOnMs: options.faults.voidedTurnGoesOnMs ?? 0,
  });
  conversation.start();
  return {
    receive: (message) => conversation.receive(message),
    stop: () => {
      conversation.stop();
      seat?.();
    },
  };
}
