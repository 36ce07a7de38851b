import { partMissing } from '../lateError';
import { ParlandoError } from '../ParlandoError';
import type { ClientMessage } from '../protocol/ClientMessage';
import type { EndCause, EndReason } from '../state/ConversationState';
import type { AttemptContext } from './AttemptContext';
import { AttemptLine, type Told } from './AttemptLine';
import type { LineKeeper } from './connection/LineKeeper';
import type { TapPort } from '../transport/tapTransport';
import { followStart } from './followStart';
import type { ConnectReason } from './SessionOptions';
import type { VoiceCall } from './voice/VoiceCall';

const NORMAL_CLOSURE = 1000;

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
  /** A stage of the start is over: how long it took is told, and what is waited for now. */
  readonly reach: ReturnType<typeof followStart>;
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
  #stopWaiting: () => void = () => undefined;
  #resolveConnected!: (conversationId: string) => void;
  #rejectConnected!: (error: Error) => void;
  #resolveEnded!: (reason: EndReason) => void;

  constructor(context: AttemptContext) {
    this.context = context;
    this.connected = new Promise((resolve, reject) => {
      this.#resolveConnected = resolve;
      this.#rejectConnected = reject;
    });
    this.ended = new Promise((resolve) => (this.#resolveEnded = resolve));
    // Who only listens to state must not get an unhandled rejection.
    this.connected.catch(() => undefined);
    this.line = new AttemptLine(context, (event) => this.#take(event));
    this.voice = context.voice?.call(this);
    this.reach = followStart(this);
  }

  /** Begins, once. What needs the user's gesture is done when it returns. */
  start(): void {
    const { openLine, options, parts, tap } = this.context;
    const { onPrem, signedUrl, requiresAuth, agentId } = options;
    this.reach();
    this.limitTime();
    this.keep(
      (keeper) => keeper.begin(),
      () => undefined,
    );
    parts.talk(
      () => undefined,
      () => undefined,
    );
    // Whoever was told of the start may have ended it. With nowhere to go, as the keeper says, it needs no microphone.
    if (this.signal.aborted || (!onPrem && !signedUrl && (requiresAuth || !agentId))) return;
    this.line.make(openLine);
    const port = tap();
    if (port) this.tap(port);
    this.voice?.begin();
    this.open('start');
  }

  send(message: ClientMessage): void {
    this.line.send(message);
  }

  /** Opens the line, in place of the one before. `then` is a frame that follows the agent's welcome. */
  open(reason: ConnectReason, then?: string): void {
    // Who watches the state may have ended it.
    if (this.signal.aborted) return;
    const ready = (): void => {
      this.reach('token');
      // An open prompt may take its time.
      if (this.voice?.isAsking) this.#stopWaiting();
    };
    const { line } = this;
    const opening = line.open(reason, this.signal, ready, then);
    const { openings } = line;
    // One that was given up may fail as it likes.
    opening.catch((error: unknown) => openings === line.openings && this.fail(error));
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
        else this.#lost(partMissing('connection', 'It is late.'));
      }),
    );
  }

  /** Hands over what knows of lines that fail. It is loaded ahead of need; without it such a line is the end. */
  keep(use: (keeper: LineKeeper) => void, missed: (error: ParlandoError) => void = this.#lost): void {
    this.context.parts.connection(({ LineKeeper }) => {
      this.#keeper ??= new LineKeeper(this);
      if (!this.signal.aborted) use(this.#keeper);
    }, missed);
  }

  /** Tells a port all that is on the wire; without a port no more. */
  tap(port: TapPort | undefined): void {
    const { line } = this;
    // It may begin amid a conversation.
    if (line.target) port?.postMessage(['connect', line.target]);
    line.obey({ kind: 'tap', port });
  }

  /** Silences the agent, as far as it is sound in the line, where that is. */
  interrupt(eventId: number): void {
    if (this.voice) return this.line.obey({ kind: 'interrupt', eventId });
    this.context.dispatch({ type: 'change', change: { voidedEventId: eventId } });
    this.cutShort();
  }

  /** What is being said is over. With a speaker the cut comes with its report of what was heard. */
  cutShort(): void {
    const { dispatch, state } = this.context;
    if (this.voice) this.voice.interrupted();
    else dispatch({ type: 'cut', turnId: state().liveTurn?.id });
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

  /** Ends it for what was thrown. */
  fail(thrown: unknown): void {
    if (thrown instanceof ParlandoError) this.end({ type: 'error', error: thrown as ParlandoError });
    else if (!this.signal.aborted) this.keep((keeper) => keeper.failed(thrown));
  }

  /** The agent has answered. The speaker may still be on its way. */
  succeed(conversationId: string): void {
    this.conversationId = conversationId;
    this.welcomed = true;
    this.reach('handshake');
    if (!this.voice?.isOpening) this.connect();
  }

  /** The agent has answered, and can be heard if it is to be. */
  connect(): void {
    this.#stopWaiting();
    this.reach('ready');
    this.context.dispatch({ type: 'status', status: { name: 'connected' } });
    this.#resolveConnected(this.conversationId!);
    this.voice?.microphone.heedChoice();
    this.keep((keeper) => keeper.connected(), this.context.report);
  }

  /** The line is open, and the microphone too if it is to be: the agent may begin. */
  introduce(): void {
    const { line } = this;
    const { openings } = line;
    this.#talk(({ introduce }) => {
      if (line.isOpen && openings === line.openings) introduce(this);
    });
  }

  #take(event: Told): void {
    const { signal, voice } = this;
    if (signal.aborted) return;
    switch (event.kind) {
      case 'opened':
        this.reach('socket');
        // What came of a line before it has ids that mean nothing on this one.
        if (event.id > 1)
          this.keep(
            (keeper) => keeper.opened(),
            () => undefined,
          );
        if (!voice?.isAsking) this.introduce();
        return;
      case 'closed':
        // What was said before it comes first.
        return this.#talk(() => {
          this.welcomed = false;
          if (voice?.isAsking) return voice.lineLost();
          // What is to say why may not be here yet.
          if (!this.#keeper) this.limitTime();
          this.keep((keeper) => keeper.closed(event.code, event.reason));
        });
      case 'running':
        return this.context.dispatch({ type: 'change', change: { line: event.thread } });
      case 'failed':
        return this.fail(event.cause);
      case 'message':
      case 'unknown':
      case 'refused':
        return this.#talk(({ receive }) => receive(this, event));
      default:
        return voice?.heed(event);
    }
  }

  /** Hands over what understands the agent, and is understood by it. Until it is there the agent is told nothing. */
  #talk(use: (talk: typeof import('./talk/talk')) => void): void {
    this.context.parts.talk((talk) => {
      if (!this.signal.aborted) use(talk);
    }, this.#lost);
  }

  readonly #lost = (error: ParlandoError): void => this.end({ type: 'network', error });
}
