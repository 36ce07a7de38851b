import { toError } from '../../ParlandoError';
import type { ClientToolCallMessage } from '../../protocol/ServerMessage';
import type { Attempt } from '../Attempt';
import type { CallbackList } from '../Callbacks';
import type { FoundTool } from '../ClientTools';
import { toolTimeout } from './toolOutcomes';

const DEFAULT_TIMEOUT_MS = 30_000;
/** What timers can count to. */
export const LONGEST_MS: number = 2 ** 31 - 1;

/** Calls back when a conversation is connected no more, which goes on as another if at all. Returns its undo. */
export function onLineLost(callbacks: CallbackList, lost: () => void): () => void {
  return callbacks.on('statusChange', ({ name }) => name === 'connected' || lost());
}

/** How long somebody waits for one call of a client tool: all that can cut it short, as one signal. */
export class CallLife {
  readonly signal: AbortSignal;
  /** Rejects with the signal's reason, once it is aborted. */
  readonly stopped: Promise<never>;
  /** There is nobody left to answer to: the conversation has ended, or goes on as another. */
  isLeft = false;
  readonly #abort: AbortController = new AbortController();
  readonly #undo: (() => unknown)[] = [];
  readonly #startClock: () => () => void;
  #stopClock: () => void = () => undefined;

  /** @param ended Called at once when there is nobody left to answer to. */
  constructor(
    attempt: Attempt,
    call: ClientToolCallMessage['client_tool_call'],
    { tool, removed }: FoundTool,
    ended: () => void,
  ) {
    const { callbacks, clock, options } = attempt.context;
    const { abortOnInterruption, timeoutMs = options.toolTimeoutMs ?? DEFAULT_TIMEOUT_MS } =
      typeof tool === 'function' ? {} : tool;
    this.signal = this.#abort.signal;
    this.stopped = new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(toError(this.signal.reason)));
    });
    // Nobody may be listening any more.
    this.stopped.catch(() => undefined);
    this.#startClock = () =>
      timeoutMs > LONGEST_MS
        ? () => undefined
        : clock.after(timeoutMs, () => this.#abort.abort(toolTimeout(call, timeoutMs)));
    const { signal } = attempt;
    const leave = (): void => {
      if (this.isLeft) return;
      this.isLeft = true;
      this.#abort.abort(signal.aborted ? signal.reason : stop('The line to the agent was lost.'));
      ended();
    };
    // Who watches the state may have ended it already.
    if (signal.aborted) leave();
    this.#undo.push(onLineLost(callbacks, leave));
    if (removed) {
      const remove = (): void => this.#abort.abort(stop('The tool is no longer there.'));
      removed.add(remove);
      this.#undo.push(() => removed.delete(remove));
    }
    if (abortOnInterruption) {
      const interrupted = (): void => this.#abort.abort(stop('The user interrupted.'));
      this.#undo.push(callbacks.on('interruption', interrupted));
    }
    this.startClock();
  }

  startClock(): void {
    this.stopClock();
    this.#stopClock = this.#startClock();
  }

  /** While it waits for the user's word. */
  stopClock(): void {
    this.#stopClock();
  }

  /** It was answered: nothing is waited for. */
  end(): void {
    this.stopClock();
    for (const undo of this.#undo) undo();
  }
}

function stop(why: string): DOMException {
  return new DOMException(why, 'AbortError');
}
