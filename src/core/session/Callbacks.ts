import type { ParlandoError } from '../ParlandoError';
import type { ServerMessage } from '../protocol/ServerMessage';
import type { EndReason, Status } from '../state/ConversationState';
import type { NoticeEvents } from './notices/NoticeEvents';

/** Times of the characters in one chunk of audio, in milliseconds from the start of that chunk. */
export interface AudioAlignment {
  eventId: number;
  chars: readonly string[];
  charStartTimesMs: readonly number[];
  charDurationsMs: readonly number[];
}

/** What can happen in a conversation, and what a listener gets. */
export interface ConversationEvents extends NoticeEvents {
  statusChange: [status: Status];
  /** The whole text of an answer. */
  agentResponse: [text: string];
  /** After an interruption: what the agent had meant to say, and what it says it has said. */
  agentResponseCorrection: [original: string, corrected: string];
  /** A piece of an answer as it comes. */
  agentChatResponsePart: [text: string, type: 'start' | 'delta' | 'stop'];
  userTranscript: [text: string];
  tentativeUserTranscript: [text: string];
  interruption: [eventId: number];
  /** Round trip as the agent measured it, in milliseconds; not when it has no figure. */
  latencyMeasurement: [ms: number];
  /** As audio arrives, ahead of the sound; not for audio that was voided. */
  audioAlignment: [alignment: AudioAlignment];
  /** 0 to 1; only from agents that are asked for it. */
  vadScore: [score: number];
  /** Any message of the agent, of a known type, without audio bytes. */
  message: [message: ServerMessage];
  /** A message of a type that this version does not know. */
  unknownMessage: [message: Record<string, unknown>];
  /** Something went wrong; whether the conversation lives says `status`. */
  problem: [error: ParlandoError];
  /** Exactly once for each conversation that was started. */
  endSession: [reason: EndReason];
}

/** The name of an event, for `session.on`. */
export type ConversationEventName = keyof ConversationEvents;

/** A listener of an event. It may be async; what it throws becomes a `callback_failed` problem. */
export type Listener<N extends ConversationEventName> = (...args: ConversationEvents[N]) => unknown;

/** An event's name, and what its listeners get. */
export type Emission = {
  [N in ConversationEventName]: [name: N, ...ConversationEvents[N]];
}[ConversationEventName];

/** The same events as options: `onAgentResponse`, `onEndSession`. */
export type Callbacks = { [N in ConversationEventName as `on${Capitalize<N>}`]?: Listener<N> };

type AnyListener = (...args: unknown[]) => unknown;

interface Entry {
  name: ConversationEventName;
  listener: AnyListener;
}

function optionNameOf(name: string): string {
  return `on${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** Tells listeners and callbacks. One that throws or rejects is reported, and the others are still told. */
export class CallbackList {
  readonly #options: () => Callbacks;
  readonly #onFailure: (callback: string, cause: unknown) => void;
  readonly #listeners: Set<Entry> = new Set();

  /** @param options Read anew for each event, so that the latest callback is called. */
  constructor(options: () => Callbacks, onFailure: (callback: string, cause: unknown) => void) {
    this.#options = options;
    this.#onFailure = onFailure;
  }

  on<N extends ConversationEventName>(name: N, listener: Listener<N>): () => void {
    // An entry of its own lets the same function listen twice and leave once.
    const entry: Entry = { name, listener: listener as AnyListener };
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  /** True when somebody would be told of it. */
  readonly isHeard = (name: ConversationEventName): boolean =>
    !!this.#callback(name) || [...this.#listeners].some((entry) => entry.name === name);

  emit(...[name, ...args]: Emission): void {
    const callback = this.#callback(name);
    if (callback) this.#call(optionNameOf(name), () => callback(...args));
    for (const entry of [...this.#listeners]) {
      if (entry.name === name) this.#call(name, () => entry.listener(...args));
    }
  }

  #callback(name: ConversationEventName): AnyListener | undefined {
    return (this.#options() as Record<string, AnyListener | undefined>)[optionNameOf(name)];
  }

  #call(name: string, call: () => unknown): void {
    const failed = (cause: unknown): void => this.#onFailure(name, cause);
    try {
      const result = call();
      // Also a promise that is another's than the platform's.
      if (result) Promise.resolve(result).catch(failed);
    } catch (cause) {
      failed(cause);
    }
  }
}
