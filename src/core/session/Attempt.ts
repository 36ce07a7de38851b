import { partMissing } from '../lateError';
import { ParlandoError } from '../ParlandoError';
import type { ClientMessage } from '../protocol/ClientMessage';
import type { EndCause, EndReason } from '../state/ConversationState';
import type { AttemptContext } from './AttemptContext';
import { AttemptLine, type Told } from './AttemptLine';
import type { LineKeeper } from './connection/LineKeeper';
import type { TapPort } from '../transport/tapTransport';
import { receive } from './receive';
import type { ConnectReason } from './SessionOptions';
import { StartProgress } from './StartProgress';
import type { VoiceCall } from './voice/VoiceCall';

const NORMAL_CLOSURE = 1000;
const ignore = (): void => undefined;

/** One attempt at a conversation, from the click to the last release. Its signal settles every race. */
export class Attempt {
  readonly context: AttemptContext;
  readonly line: AttemptLine;
  /** Undefined for text alone. */
  readonly voice: VoiceCall | undefined;
  /** Resolves with the conversation's id once the agent has answered. */
  readonly connected: Promise<string>;
  /** Resolves with the reason, always. */
  readonly ended: Promise<EndReason>;
  /** The agent's last word on what is wrong, kept for the close that follows it. */
  reported: ParlandoError | undefined;
  /** What the agent calls the conversation, once it has answered; after a loss, what it called the one before. */
  conversationId: string | undefined;
  /** The agent has answered on this line. */
  welcomed = false;
  /** Leaves out the overrides that are not the user's own. */
  plain = false;
  /** Of the tool calls that have come, with their conversations'. */
  readonly toolCallIds: Set<string> = new Set();
  readonly #abort: AbortController = new AbortController();
  readonly signal: AbortSignal = this.#abort.signal;
  #keeper: LineKeeper | undefined;
  /** The microphone is open, or none is wanted: the agent may be told to begin. */
  #microphoneSettled: boolean;
  #soundSettled: boolean;
  #lineLost = false;
  readonly #progress: StartProgress;
  #stopWaiting: () => void = ignore;
  #resolveConnected!: (conversationId: string) => void;
  #rejectConnected!: (error: Error) => void;
  #resolveEnded!: (reason: EndReason) => void;

  constructor(context: AttemptContext) {
    this.context = context;
    this.#progress = new StartProgress(context);
    this.connected = new Promise((resolve, reject) => {
      this.#resolveConnected = resolve;
      this.#rejectConnected = reject;
    });
    this.ended = new Promise((resolve) => (this.#resolveEnded = resolve));
    // Who only listens to state must not get an unhandled rejection.
    this.connected.catch(() => undefined);
    const { state, dispatch, report, parts, voice } = context;
    const { signal } = this;
    const survive = (error: unknown): void => {
      if (error instanceof ParlandoError && !signal.aborted) report(error as ParlandoError);
    };
    this.line = new AttemptLine(context, (event) => this.#take(event));
    const obey: AttemptLine['obey'] = (command) => this.line.obey(command);
    this.voice = voice?.call({ signal, obey, state, dispatch, report, parts, survive });
    this.#microphoneSettled = this.#soundSettled = !voice;
  }

  /** Begins, once. What needs the user's gesture is done when it returns. */
  start(): void {
    const { options, openLine } = this.context;
    this.#progress.begin();
    this.#tellProgress();
    this.limitTime();
    this.keep((keeper) => keeper.begin(), ignore);
    this.context.parts.opening(ignore, ignore);
    const { onPrem, signedUrl, requiresAuth, agentId } = options;
    // Whoever was told of the start may have ended it. With nowhere to go, as the keeper says, it needs no microphone.
    if (this.signal.aborted || (!onPrem && !signedUrl && (requiresAuth || !agentId))) return;
    this.line.make(openLine);
    this.tap(this.context.tap());
    this.voice
      ?.open(options.microphone !== false, () => this.#settleMicrophone())
      .then(
        () => {
          this.#soundSettled = true;
          if (this.welcomed) this.#connect();
        },
        (error: unknown) => this.#fail(error),
      );
    this.open('start');
  }

  send(message: ClientMessage): void {
    this.line.send(message);
  }

  /** Opens the line, in place of the one before. `then` is a frame that follows the agent's welcome. */
  open(reason: ConnectReason, then?: string): void {
    const { options } = this.context;
    const ready = (): void => {
      if (typeof options.signedUrl === 'function') this.#progress.took('token');
      this.#progress.next();
      this.#tellProgress();
      // An open prompt may take its time.
      if (!this.#microphoneSettled) this.#stopWaiting();
    };
    this.line.open(reason, this.signal, ready, then).catch((error: unknown) => this.#fail(error));
  }

  /** What is waited for from now on, by its undo, instead of what was waited for before. */
  wait(undo: () => void): void {
    this.#stopWaiting();
    this.#stopWaiting = undo;
  }

  /** The agent has so long to answer. */
  limitTime(): void {
    const { clock, options } = this.context;
    const { connectTimeoutMs = 15_000 } = options;
    if (this.signal.aborted) return;
    this.wait(
      clock.after(connectTimeoutMs, () => {
        if (this.#keeper) this.#keeper.timedOut(connectTimeoutMs);
        // Not even that has come.
        else this.end({ type: 'network', error: partMissing('connection', 'It takes too long.') });
      }),
    );
  }

  /** Hands over what knows of lines that fail. It is loaded ahead of need; without it such a line is the end. */
  keep(
    use: (keeper: LineKeeper) => void,
    missed: (error: ParlandoError) => void = (error) => this.end({ type: 'network', error }),
  ): void {
    this.context.parts.connection(({ LineKeeper }) => {
      this.#keeper ??= new LineKeeper(this);
      if (!this.signal.aborted) use(this.#keeper);
    }, missed);
  }

  /** Tells a port all that is on the wire; without a port no more. */
  tap(port: TapPort | undefined): void {
    this.line.obey({ kind: 'tap', port });
  }

  /** Silences the agent, as far as it is sound in the line, where that is. */
  interrupt(eventId: number): void {
    if (this.voice) this.line.obey({ kind: 'interrupt', eventId });
    else receive(this, { kind: 'interrupted', eventId });
  }

  /** Ends it and releases everything. Only the first reason counts. */
  end(cause: EndCause): void {
    if (this.signal.aborted) return;
    const error = 'error' in cause && cause.error;
    const reason: EndReason = { ...cause, retryable: error && error.retryable };
    const rejection = error || new DOMException('The conversation was ended.', 'AbortError');
    this.#abort.abort(rejection);
    this.#stopWaiting();
    this.line.obey({ kind: 'close', code: NORMAL_CLOSURE, reason: '' });
    this.voice?.close();
    this.context.dispatch({ type: 'status', status: { name: 'ended', reason } });
    this.#rejectConnected(rejection);
    this.#resolveEnded(reason);
  }

  /** The agent has answered. The speaker may still be on its way. */
  succeed(conversationId: string): void {
    this.conversationId = conversationId;
    this.welcomed = true;
    this.#progress.took('handshake');
    if (this.#soundSettled) this.#connect();
  }

  #settleMicrophone(): void {
    if (this.context.options.microphone !== false) this.#progress.took('permission');
    this.#microphoneSettled = true;
    this.limitTime();
    if (this.line.isOpen) this.#initiate();
    else this.#tellProgress();
    // The agent does not wait for ever for our first word; a permission prompt may.
    if (this.#lineLost) this.open('start');
  }

  #initiate(): void {
    const { openings } = this.line;
    this.#tellProgress();
    this.#progress.next();
    this.context.parts.opening(
      ({ introduce }) => {
        if (this.line.isOpen && openings === this.line.openings) introduce(this);
      },
      (error) => this.end({ type: 'network', error }),
    );
  }

  #connect(): void {
    this.#stopWaiting();
    this.#progress.took('ready');
    this.context.dispatch({ type: 'status', status: { name: 'connected' } });
    this.#resolveConnected(this.conversationId!);
    this.keep((keeper) => keeper.connected(), this.context.report);
  }

  /** Tells what the start waits for now. */
  #tellProgress(): void {
    if (!this.signal.aborted) this.#progress.tell(this.line, this.#microphoneSettled);
  }

  #take(event: Told): void {
    const { dispatch } = this.context;
    if (this.signal.aborted) return;
    switch (event.kind) {
      case 'opened':
        this.#progress.took('socket');
        // What came of a line before it has ids that mean nothing on this one.
        if (event.id > 1) this.keep((keeper) => keeper.opened(), ignore);
        if (this.#microphoneSettled) this.#initiate();
        return;
      case 'closed':
        return this.#closed(event.code, event.reason);
      case 'running':
        return dispatch({ type: 'line', thread: event.thread });
      case 'microphone':
        return this.voice?.microphone.learn(event.facts);
      case 'failed':
        return this.#fail(event.cause);
      default:
        return receive(this, event);
    }
  }

  #closed(code: number, reason: string): void {
    this.welcomed = false;
    if (!this.#microphoneSettled) {
      this.#lineLost = true;
      this.conversationId = undefined;
      return;
    }
    // What is to say why may not be here yet.
    if (!this.#keeper) this.limitTime();
    this.keep((keeper) => keeper.closed(code, reason));
  }

  #fail(thrown: unknown): void {
    if (this.signal.aborted) return;
    if (thrown instanceof ParlandoError) this.end({ type: 'error', error: thrown as ParlandoError });
    else this.keep((keeper) => keeper.failed(thrown));
  }
}
