import type { Clock } from '../Clock';
import type { ParlandoError } from '../ParlandoError';
import { type ConversationState, initialState } from '../state/ConversationState';
import { reduce } from '../state/reduce';
import type { SessionEvent } from '../state/SessionEvent';
import { type ReadableStore, Store } from '../Store';
import type { TapPort } from '../transport/tapTransport';
import { Attempt } from './Attempt';
import type { StartParts } from './AttemptContext';
import { CallbackList, type ConversationEventName, type Listener } from './Callbacks';
import type { PreparedStart } from './connection/PreparedStart';
import { ClientTools } from './ClientTools';
import { notConnected } from './notConnected';
import { type EventLog, eventLog, type LoggedEvent } from './log/eventLog';
import type { OpenLine } from './line/LineHost';
import { openParts, type PartLoaders, type Parts } from './parts/Parts';
import type { SessionOptions } from './SessionOptions';
import type { Voice } from './voice/Voice';

/** What touches the world, given in. */
export interface SessionParts {
  /** Makes the line of a conversation in text alone. */
  openLine: OpenLine;
  clock: Clock;
  /** What tells that the network is back, and that the page is left. By default the page itself. */
  page?: EventTarget;
  /** Microphone and speaker. Without them every conversation is in text alone. */
  voice?: Voice;
  /** Loads what is not needed at the start; by default what a bundler has split off. */
  parts?: Partial<PartLoaders>;
}

/** How the conversations of a session begin and end, one attempt at a time, and who is told of them. */
export class SessionLife {
  readonly state: ReadableStore<ConversationState>;
  /** The last 1,000 events of the protocol, oldest first, for `exportEventLog` and for panels. Free of our credentials. */
  readonly events: ReadableStore<readonly LoggedEvent[]>;
  readonly #events: EventLog;
  readonly #state: Store<ConversationState> = new Store(initialState);
  readonly #parts: SessionParts;
  readonly #callbacks: CallbackList;
  protected readonly tools: ClientTools = new ClientTools();
  protected readonly late: Parts;
  protected options: SessionOptions;
  #tap: (() => TapPort) | undefined;
  #prepared: PreparedStart | undefined;
  protected attempt: Attempt | undefined;

  constructor(options: SessionOptions, parts: SessionParts) {
    this.state = this.#state;
    this.options = options;
    this.#parts = parts;
    this.events = this.#events = eventLog(parts.clock);
    this.late = openParts(parts.parts, (error) => this.#report(error));
    this.#callbacks = new CallbackList(
      () => this.options,
      (callback, cause) => this.#callbackFailed(callback, cause),
    );
  }

  /** Changes options. Callbacks are heeded at once, everything else by the next start. */
  setOptions(options: SessionOptions): void {
    this.options = options;
    this.#checkEvents();
  }

  /**
   * Opens microphone, voice and line. Must be called in a click or key press where sound is wanted, or the browser keeps
   * silent. While starting or connected it gives the promise of the start that is under way; with an option that is not
   * equal (functions are not compared) it rejects with `already_started`.
   *
   * @param overrides Options for this start alone.
   * @returns The conversation's id, once the agent has answered. Rejects with a `ParlandoError`, or with an `AbortError`
   *   when it is ended before. The rejection need not be caught; the state has it too.
   */
  startSession(overrides: SessionOptions = {}): Promise<string> {
    if (this.attempt?.signal.aborted === false) return this.#startedAgain(this.attempt, overrides);
    const settled = this.#settle(overrides);
    const start = this.#prepared?.take(settled) ?? settled;
    this.#prepared = undefined;
    const attempt = new Attempt({
      ...this.#parts,
      ...start,
      callbacks: this.#callbacks,
      state: this.#state.get,
      dispatch: (event) => this.dispatch(event),
      report: (error) => this.#report(error),
      parts: this.late,
      log: this.#events,
      tap: () => this.#tap?.(),
      tool: (name) => this.tools.find(name, start.options.clientTools),
    });
    // Before anything happens, so that whoever is told can end it.
    this.attempt = attempt;
    this.dispatch({ type: 'started', maxTurns: start.options.maxTurns });
    void attempt.ended.then((reason) => {
      // The agent's last error was told when it came.
      if ('error' in reason && reason.error !== attempt.reported) {
        this.#callbacks.emit('problem', reason.error);
      }
      this.#callbacks.emit('endSession', reason);
    });
    attempt.start();
    return attempt.connected;
  }

  /**
   * Does what of a start needs no permission, ahead of the click: loads what is loaded late, makes the line's Worker, fetches
   * the worklet's file if the page serves it, wakes the browser's sound, and fetches the signed URL, which is good for a start
   * within 60 seconds. Asks for no microphone, opens no socket, and makes no `AudioContext`. Never rejects: what fails is tried
   * again by the start.
   */
  prepare(): Promise<void> {
    return new Promise((resolve) => {
      this.late.prepared(
        ({ PreparedStart }) => {
          if (this.attempt?.signal.aborted === false) return resolve();
          this.#prepared = PreparedStart.after(
            this.#prepared,
            this.#settle({}),
            this.#parts.clock,
            this.late,
          );
          resolve(this.#prepared.ready);
        },
        () => resolve(),
      );
    });
  }

  /** Ends the conversation and releases the microphone. Always safe: twice, while starting, or before any start. */
  async endSession(): Promise<void> {
    const { attempt } = this;
    attempt?.end({ type: 'user' });
    await attempt?.ended;
  }

  /** Resolves at the end with the conversation's id, `undefined` when it never connected. Rejects if none was started. */
  async waitForSessionEnd(): Promise<string | undefined> {
    const { attempt } = this;
    if (!attempt) throw notConnected('idle');
    await attempt.ended;
    return attempt.conversationId;
  }

  /**
   * For recorders: all that is on the wire is told to a port too, sound included, in this conversation and in those to come.
   * `recordSession` is made of it.
   *
   * @param open Makes the port, for each conversation anew: it may go to another thread. Undefined: no more is told.
   */
  tap(open: (() => TapPort) | undefined): void {
    this.#tap = open;
    this.attempt?.tap(open?.());
  }

  /** Listens to an event. Returns its undo. */
  on<N extends ConversationEventName>(name: N, listener: Listener<N>): () => void {
    const undo = this.#callbacks.on(name, listener);
    this.#checkEvents();
    return undo;
  }

  /** Ends the conversation and gives up what it holds. The session can be started again. */
  dispose(): void {
    this.#prepared?.drop();
    this.#prepared = undefined;
    this.attempt?.end({ type: 'user' });
  }

  /** What the agent was asked for stays so; who comes later is told. */
  #checkEvents(): void {
    const { attempt } = this;
    if (attempt?.context.events && !attempt.signal.aborted) {
      this.late.talk(({ warnOfEvents }) => warnOfEvents(attempt.context));
    }
  }

  #settle(overrides: SessionOptions): StartParts {
    const options = { ...this.options, ...overrides };
    const voice = options.audio === false ? undefined : this.#parts.voice;
    const { openLine } = voice?.parts ?? this.#parts;
    return { voice, openLine, options: voice ? options : { ...options, audio: false } };
  }

  /** A start that is asked for again: that one, if it was asked for with equal options. */
  #startedAgain({ connected, context: { options } }: Attempt, overrides: SessionOptions): Promise<string> {
    const settled = options as Record<string, unknown>;
    // Functions have no JSON, and are all the same.
    const other = Object.entries(overrides).find(
      ([name, value]) => value !== settled[name] && JSON.stringify(value) !== JSON.stringify(settled[name]),
    );
    if (!other) return connected;
    const again = new Promise<string>((_, reject) => {
      this.late.failures(({ alreadyStarted }) => reject(alreadyStarted(other[0])), reject);
    });
    again.catch(() => undefined);
    return again;
  }

  protected dispatch(event: SessionEvent): void {
    const before = this.#state.get();
    const after = reduce(before, { at: this.#parts.clock.date(), ...event });
    this.#state.set(after);
    // Who watches the state may have changed it meanwhile, and that was told then.
    const { status } = this.#state.get();
    if (after.status !== before.status && status === after.status) {
      this.#callbacks.emit('statusChange', status);
    }
  }

  #report(error: ParlandoError): void {
    this.dispatch({ type: 'problem', error });
    this.#callbacks.emit('problem', error);
  }

  #callbackFailed(callback: string, cause: unknown): void {
    this.late.failures(({ callbackFailed }) => {
      const error = callbackFailed(callback, cause);
      this.dispatch({ type: 'problem', error });
      // Not twice: the problem callback itself may be what fails.
      if (callback !== 'problem' && callback !== 'onProblem') this.#callbacks.emit('problem', error);
    });
  }
}
