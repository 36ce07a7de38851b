import { encode } from '../../protocol/ClientMessage';
import type { ErrorMessage } from '../../protocol/ServerMessage';
import type { EndCause, EndReason } from '../../state/ConversationState';
import { allTurns, closeLiveTurn } from '../../state/turns';
import type { Attempt } from '../Attempt';
import { callbackFailed } from '../parts/failures';
import type { ConnectReason } from '../SessionOptions';
import { carriedOver } from './carriedOver';
import { agentError, closeCause, connectionLost, connectTimeout, startFailed } from './connectionErrors';
import { defaultReconnect } from './defaultReconnect';
import { overrideRefused, refusedOverrides } from './refusedOverrides';
import { watchLine } from './watchLine';
import { wrongOption } from './wrongOption';

export { withoutTarget } from './withoutTarget';

/** A conversation that has held for so long was a good one: what is lost after it is counted anew. */
const HELD_MS = 10_000;
/** After `end_call` the agent has so long to say more or to close; then we do. */
const FAREWELL_MS = 2000;

type Loss = Extract<EndCause, { type: 'error' | 'network' }>;

/** Sees to it that a line which was lost is found again, and that one which is over ends, for the right reason. */
export class LineKeeper {
  readonly #attempt: Attempt;
  /** Turns up to this are of earlier conversations. Undefined until the first connection. */
  #firstTurn: number | undefined;
  #connectedAt: number | undefined;
  #lostAt = 0;
  #tries = 0;
  #farewell = false;
  #carriedOver: string | undefined;

  constructor(attempt: Attempt) {
    this.#attempt = attempt;
  }

  /** The attempt begins. */
  begin(): void {
    const { context } = this.#attempt;
    const error = wrongOption(context.options);
    if (error) return this.#attempt.end({ type: 'error', error });
    this.#onPage('pagehide', (event) => {
      // One that comes back may go on.
      if ((event as PageTransitionEvent).persisted) return;
      this.#attempt.end({ type: 'network', error: connectionLost(1001, 'The page was left.') });
    });
    const tryNow = (): void => {
      const { status } = context.state();
      if (status.name === 'reconnecting' && status.nextTryAt > context.clock.date()) this.#try('reconnect');
    };
    this.#onPage('online', tryNow);
  }

  /** A line is open once more. What came of the one before has ids that mean nothing on this one. */
  opened(): void {
    const { clock, dispatch, state } = this.#attempt.context;
    const closed = closeLiveTurn(state(), clock.date());
    const change = { ...closed, tentativeTurn: undefined, voidedEventId: -1, earlierTurns: closed.turnCount };
    dispatch({ type: 'change', change });
  }

  /** The agent has answered, and can be heard. */
  connected(): void {
    const { clock, log, state } = this.#attempt.context;
    this.#connectedAt = clock.now();
    if (this.#carriedOver) log.sent(this.#carriedOver);
    if (this.#firstTurn !== undefined) return;
    this.#firstTurn = state().earlierTurns;
    watchLine(this.#attempt, () => {
      this.lost({ type: 'network', error: connectionLost(1006, 'Nothing more was heard of the agent.') });
    });
  }

  /** The other side has closed the line. */
  closed(code: number, reason: string): void {
    const attempt = this.#attempt;
    const { reported, line, voice } = attempt;
    const { options, report, state } = attempt.context;
    const refused = attempt.plain ? [] : refusedOverrides(options, code, `${reason} ${reported?.message}`);
    if (refused.length > 0) {
      attempt.plain = true;
      attempt.reported = undefined;
      const error = overrideRefused(refused);
      report(error);
      return this.#beginAnew({ type: 'error', error });
    }
    const connected = state().status.name === 'connected';
    const { target } = line;
    const cause: EndCause = this.#farewell
      ? { type: 'agent' }
      : closeCause({ code, reason, connected, target, reported });
    if ('error' in cause) return this.lost(cause);
    voice?.microphone.stop();
    // What the agent has said before it hung up is heard to its end.
    if (voice) attempt.wait(voice.onDrained(() => attempt.end(cause)));
    else attempt.end(cause);
  }

  /** The line is no use any more. It is sought again, unless it never was any, or that is of no use either. */
  lost(loss: Loss): void {
    const attempt = this.#attempt;
    const { clock, options } = attempt.context;
    if (attempt.signal.aborted) return;
    if (this.#farewell) return attempt.end({ type: 'agent' });
    if (this.#firstTurn === undefined || !loss.error.retryable) return attempt.end(loss);
    const now = clock.now();
    if (this.#connectedAt !== undefined && now - this.#connectedAt >= HELD_MS) this.#tries = 0;
    this.#connectedAt = undefined;
    if (this.#tries++ === 0) this.#lostAt = now;
    const delayMs = options.reconnect === false ? null : this.#delay(now - this.#lostAt, loss);
    if (delayMs === null) return attempt.end(loss);
    this.#seek(delayMs, loss, 'reconnect');
  }

  /** The agent has not answered in time. */
  timedOut(timeoutMs: number): void {
    this.lost({ type: 'error', error: connectTimeout(timeoutMs) });
  }

  /** The start, or a try, threw. */
  failed(thrown: unknown): void {
    const { context, line } = this.#attempt;
    const error = startFailed(thrown, context.options, line.target);
    this.lost({ type: 'error', error });
  }

  /** The agent says that something is wrong. */
  reported(message: ErrorMessage): void {
    const attempt = this.#attempt;
    const { options, report } = attempt.context;
    const { code, message: said, reason } = message.error_event;
    attempt.reported = agentError(message, attempt.line.target);
    // The close that follows says it better.
    const mended = !attempt.plain && refusedOverrides(options, code, `${said ?? reason}`).length > 0;
    if (!mended) report(attempt.reported);
  }

  /** The agent has called `end_call`: what it still says is heard, and then it is over, whoever closes the line. */
  endCalled(): void {
    const attempt = this.#attempt;
    const { clock, state } = attempt.context;
    this.#farewell = true;
    const look = (): void => {
      const { agent, liveTurn } = state();
      if (agent === 'speaking' || liveTurn?.status === 'streaming') this.endCalled();
      else attempt.end({ type: 'agent' });
    };
    attempt.wait(clock.after(FAREWELL_MS, look));
  }

  #beginAnew(loss: Loss): void {
    if (this.#firstTurn === undefined) this.#attempt.open('override_refused');
    else this.#seek(0, loss, 'override_refused');
  }

  #seek(delayMs: number, loss: Loss, why: ConnectReason): void {
    const attempt = this.#attempt;
    const { clock, dispatch, state } = attempt.context;
    attempt.line.leave();
    attempt.welcomed = false;
    const reason: EndReason = { ...loss, retryable: true };
    const nextTryAt = clock.date() + delayMs;
    // Before it is told, so that who is told may end it.
    attempt.wait(clock.after(delayMs, () => this.#try(why)));
    const status = { name: 'reconnecting', attempt: this.#tries || 1, nextTryAt, reason } as const;
    const { liveTurn } = state();
    // No more of it will come, though it may still sound.
    if (liveTurn) dispatch({ type: 'change', change: { liveTurn: { ...liveTurn, status: 'final' } } });
    dispatch({ type: 'status', status });
  }

  #try(why: ConnectReason): void {
    this.#attempt.limitTime();
    this.#carriedOver = this.#carried();
    this.#attempt.open(why, this.#carriedOver);
  }

  /** The frame that tells the new conversation of the old one. */
  #carried(): string | undefined {
    const { options, report, state } = this.#attempt.context;
    const turns = allTurns(state()).filter(({ order }) => order > this.#firstTurn!);
    try {
      const text = carriedOver(turns, options.carryOver);
      return text === undefined ? undefined : encode({ type: 'contextual_update', text });
    } catch (cause) {
      report(callbackFailed('carryOver', cause));
      return undefined;
    }
  }

  #delay(elapsedMs: number, loss: Loss): number | null {
    const { options, report } = this.#attempt.context;
    const policy = options.reconnect || defaultReconnect;
    try {
      return policy.delay(this.#tries, elapsedMs, { ...loss, retryable: true });
    } catch (cause) {
      report(callbackFailed('reconnect', cause));
      return null;
    }
  }

  #onPage(type: string, listener: (event: Event) => void): void {
    const { context, signal } = this.#attempt;
    const page: Partial<EventTarget> = context.page ?? globalThis;
    page.addEventListener?.(type, listener, { signal });
  }
}
