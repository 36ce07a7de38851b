import type { Clock } from '../Clock';
import { ParlandoError, toError } from '../ParlandoError';
import { sentence } from '../sentence';
import { type ClientMessage, encode } from '../protocol/ClientMessage';
import type { ConversationState, EndReason, StartStage } from '../state/ConversationState';
import type { SessionEvent } from '../state/SessionEvent';
import type { TapPort } from '../transport/tapTransport';
import type { Target } from '../transport/Transport';
import type { CallbackList } from './Callbacks';
import type { FoundTool } from './ClientTools';
import type { ClientEvents } from './clientEvents';
import { closeReason, connectTimeout } from './connectionErrors';
import { connectTarget } from './connectTarget';
import { initiationMessage } from './initiationMessage';
import type { LineCommand, LineEvent } from './line/Line';
import type { LineHost, OpenLine } from './line/LineHost';
import type { Parts } from './parts/Parts';
import type { EventLog } from './log/eventLog';
import { receive } from './receive';
import type { SessionOptions } from './SessionOptions';
import type { Voice } from './voice/Voice';
import type { VoiceCall } from './voice/VoiceCall';

const DEFAULT_CONNECT_TIMEOUT_MS = 15_000;
const NORMAL_CLOSURE = 1000;

/** What an attempt is given by its session. */
export interface AttemptContext {
  /** As they were at the start. */
  options: SessionOptions;
  /** What the agent is asked for. */
  events: ClientEvents;
  openLine: OpenLine;
  /** Undefined for text alone. */
  voice: Voice | undefined;
  clock: Clock;
  callbacks: CallbackList;
  state: () => ConversationState;
  dispatch: (event: SessionEvent) => void;
  /** Makes a failure known that the conversation survives. */
  report: (error: ParlandoError) => void;
  tool: (name: string) => FoundTool | undefined;
  parts: Parts;
  log: EventLog;
  /** Where all that is on the wire is told too, if it is to be. */
  tap: () => TapPort | undefined;
}

/** One attempt at a conversation, from the click to the last release. Its signal settles every race. */
export class Attempt {
  readonly context: AttemptContext;
  /** Resolves with the conversation's id once the agent has answered. */
  readonly connected: Promise<string>;
  /** Resolves with the reason, always. */
  readonly ended: Promise<EndReason>;
  /** The agent's last word on what is wrong, kept for the close that follows it. */
  reported: ParlandoError | undefined;
  /** What the agent calls the conversation, once it has answered. */
  conversationId: string | undefined;
  /** Of the tool calls that have come, with their conversations'. */
  readonly toolCallIds: Set<string> = new Set();
  /** False once the line is closed, though the agent's last words may still sound. */
  lineOpen = false;
  /** Undefined for text alone. */
  readonly voice: VoiceCall | undefined;
  readonly #abort: AbortController = new AbortController();
  /** Undefined until the start. */
  #line: LineHost | undefined;
  /** The microphone is open, or none is wanted: the agent may be told to begin. */
  #microphoneSettled = false;
  #soundSettled = false;
  #target: Target | undefined;
  #lineLost = false;
  #cancelTimeout: () => void = () => undefined;
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
    const { state, dispatch, report, parts } = context;
    const obey = (command: LineCommand): void => this.#line?.obey(command);
    const survive = (error: unknown): void => {
      if (error instanceof ParlandoError && !this.signal.aborted) report(error as ParlandoError);
    };
    const { signal } = this;
    this.voice = context.voice?.call({ signal, obey, state, dispatch, report, parts, survive });
  }

  /** Begins, once. What needs the user's gesture is done when it returns. */
  start(): void {
    const { openLine } = this.context.voice?.parts ?? this.context;
    if (!this.signal.aborted) this.#line = openLine((event) => this.#take(event));
    this.tap(this.context.tap());
    void this.#start().catch((error: unknown) => this.#fail(error));
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  send(message: ClientMessage): void {
    const frame = encode(message);
    this.context.log.sent(frame);
    this.#line?.obey({ kind: 'send', frame });
  }

  /** Tells a port all that is on the wire; without a port no more. */
  tap(port: TapPort | undefined): void {
    this.#line?.obey({ kind: 'tap', port });
  }

  /** Silences the agent, as far as it is sound in the line, where that is. */
  interrupt(eventId: number): void {
    if (this.voice) this.#line?.obey({ kind: 'interrupt', eventId });
    else receive(this, { kind: 'interrupted', eventId });
  }

  /** Ends it and releases everything. Only the first reason counts. */
  end(reason: EndReason): void {
    if (this.signal.aborted) return;
    const error =
      'error' in reason ? reason.error : new DOMException('The conversation was ended.', 'AbortError');
    this.#abort.abort(error);
    this.#cancelTimeout();
    this.#line?.obey({ kind: 'close', code: NORMAL_CLOSURE, reason: '' });
    this.voice?.close();
    this.context.dispatch({ type: 'status', status: { name: 'ended', reason } });
    this.#rejectConnected(error);
    this.#resolveEnded(reason);
  }

  /** The agent has answered. The speaker may still be on its way. */
  succeed(conversationId: string): void {
    this.conversationId = conversationId;
    if (this.#soundSettled) this.#connect();
  }

  async #start(): Promise<void> {
    const { options } = this.context;
    const withMicrophone = options.microphone !== false;
    // Whoever was told of the start may have ended it.
    this.signal.throwIfAborted();
    this.#stage(this.voice && withMicrophone ? 'permission' : 'socket');
    this.signal.throwIfAborted();
    const opening = this.voice?.open(withMicrophone, () => this.#settleMicrophone());
    // The target may still be awaited when it fails.
    opening?.catch((error: unknown) => this.#fail(error));
    this.#limitTime();
    const target = await connectTarget(options, this.signal);
    this.signal.throwIfAborted();
    this.#target = target;
    // An open prompt may take its time.
    if (!this.#microphoneSettled) this.#cancelTimeout();
    this.#line?.obey({ kind: 'open', target });
    if (!this.voice) this.#settleMicrophone();
    await opening;
    this.signal.throwIfAborted();
    this.#soundSettled = true;
    if (this.conversationId !== undefined) this.#connect();
  }

  #settleMicrophone(): void {
    this.#microphoneSettled = true;
    this.#limitTime();
    if (this.lineOpen) this.#initiate();
    else this.#stage('socket');
    // The agent does not wait for ever for our first word; a permission prompt may.
    if (this.#lineLost && this.#target) this.#line?.obey({ kind: 'open', target: this.#target });
  }

  #limitTime(): void {
    const { clock, options } = this.context;
    this.#cancelTimeout();
    if (this.signal.aborted) return;
    const timeoutMs = options.connectTimeoutMs ?? DEFAULT_CONNECT_TIMEOUT_MS;
    this.#cancelTimeout = clock.after(timeoutMs, () => this.#fail(connectTimeout(timeoutMs)));
  }

  #connect(): void {
    this.#cancelTimeout();
    this.context.dispatch({ type: 'status', status: { name: 'connected' } });
    this.#resolveConnected(this.conversationId!);
  }

  #stage(stage: StartStage): void {
    this.context.dispatch({ type: 'status', status: { name: 'connecting', stage } });
  }

  #initiate(): void {
    this.#stage('handshake');
    this.send(initiationMessage(this.context.options, this.context.events));
  }

  #take(event: LineEvent): void {
    if (this.signal.aborted) return;
    this.context.log.told(event);
    switch (event.kind) {
      case 'opened':
        this.lineOpen = true;
        if (this.#microphoneSettled) this.#initiate();
        return;
      case 'closed':
        return this.#closed(event.code, event.reason);
      case 'running':
        return this.context.dispatch({ type: 'line', thread: event.thread });
      case 'microphone':
        return this.voice?.microphone.learn(event.facts);
      case 'failed':
        return this.#fail(event.cause);
      case 'sent':
        return;
      default:
        return receive(this, event);
    }
  }

  #closed(code: number, reason: string): void {
    this.lineOpen = false;
    if (!this.#microphoneSettled) {
      this.#lineLost = true;
      this.conversationId = undefined;
      return;
    }
    const connected = this.context.state().status.name === 'connected';
    const why = closeReason(code, reason, connected, this.#target?.url ?? '', this.reported);
    this.voice?.microphone.stop();
    // What the agent has said before it hung up is heard to its end.
    if (why.type === 'agent' && this.voice) this.#cancelTimeout = this.voice.onDrained(() => this.end(why));
    else this.end(why);
  }

  #fail(thrown: unknown): void {
    const error: ParlandoError =
      thrown instanceof ParlandoError ? (thrown as ParlandoError) : startFailed(thrown);
    this.end({ type: 'error', error });
  }
}

function startFailed(cause: unknown): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: sentence('The conversation could not be started', toError(cause).message),
      why: 'The conversation has not begun.',
      remedy: 'Check signedUrl and origin; the cause is in this error.',
    },
    { details: { option: 'signedUrl' }, cause },
  );
}
