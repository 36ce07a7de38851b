import { carriedOver } from '../../../core/session/connection/carriedOver';
import type { SessionOptions } from '../../../core/session/SessionOptions';
import type { VoiceSession } from '../../../core/session/VoiceSession';
import { type ReadableStore, Store } from '../../../core/Store';
import { type CallKind, callKind } from './CallKind';
import type { Consent } from './Consent';

const ignore = (): void => undefined;

/** What a start depends on. */
export interface CallsWorld {
  consent: Consent;
  /** The options as they are now. */
  options: () => SessionOptions;
  /** Tells the page, and gives the options as it left them; undefined when it wants no call. */
  announce: (options: SessionOptions) => SessionOptions | undefined;
}

/**
 * How conversations begin. Every start of the session goes through here, whichever button, problem or message makes it: it waits for the
 * consent, and the page is told and may change it.
 */
export class Calls {
  readonly session: VoiceSession;
  readonly consent: Consent;
  readonly #world: CallsWorld;
  readonly #begin: VoiceSession['startSession'];
  readonly #kind: Store<CallKind>;

  constructor(session: VoiceSession, world: CallsWorld) {
    this.session = session;
    this.consent = world.consent;
    this.#world = world;
    this.#kind = new Store(callKind(world.options()));
    this.#begin = session.startSession.bind(session);
    session.startSession = (options) => this.#start(options);
  }

  /** Of the conversation that goes on, or was the last; before any, as it would be. */
  get kind(): ReadableStore<CallKind> {
    return this.#kind;
  }

  get isOn(): boolean {
    const { name } = this.session.state.get().status;
    return name !== 'idle' && name !== 'ended';
  }

  /**
   * Starts a conversation, or goes on in voice with one that is in text: that one ends, and the new one is told what was said.
   * Rejects with a `ParlandoError`, or with an `AbortError` where the user declines, the page wants no call, or it is ended before
   * the agent has answered.
   */
  async start(options: SessionOptions = {}): Promise<void> {
    const { session } = this;
    const goesOn = this.isOn && this.#kind.get() === 'text' && callKind(this.#with(options)) !== 'text';
    const said = goesOn ? carriedOver(session.state.get().turns) : undefined;
    if (goesOn) void session.endSession();
    await session.startSession(options);
    if (said !== undefined) session.sendContextualUpdate(said);
  }

  /** Says something in text, in the conversation that goes on, or else in one in text that begins with it. */
  async send(text: string): Promise<void> {
    if (this.session.state.get().status.name !== 'connected') {
      await this.session.startSession(this.isOn ? {} : { audio: false });
    }
    this.session.sendUserMessage(text);
  }

  #with(options: SessionOptions): SessionOptions {
    return { ...this.#world.options(), ...options };
  }

  #start(options: SessionOptions = {}): Promise<string> {
    if (this.isOn) return this.#begin(options);
    const { consent, announce } = this.#world;
    const started = new Promise<string>((resolve, reject) => {
      const go = (): void => {
        // Another that has waited for the same answer was first.
        if (this.isOn) return resolve(this.#begin());
        const settled = announce(this.#with(options));
        if (!settled) return reject(notStarted());
        // So that the callbacks which the page has added are heard too.
        this.session.setOptions(settled);
        this.#kind.set(callKind(settled));
        resolve(this.#begin());
      };
      consent.whenGiven(go, () => reject(notStarted()));
    });
    started.catch(ignore);
    return started;
  }
}

function notStarted(): DOMException {
  return new DOMException('The conversation was not started.', 'AbortError');
}
