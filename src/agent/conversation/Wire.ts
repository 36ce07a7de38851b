import type { WebSocket } from 'ws';
import type { Clock } from '../../core/Clock';
import type { ServerMessage, ServerMessageType } from '../../core/protocol/ServerMessage';
import type { Faults } from './Faults';

/** A client that takes nothing in for so long is gone, or as good as gone. */
const MAX_UNSENT_BYTES = 32 * 1024 * 1024;
/** The protocol of WebSocket allows 123 bytes. */
const MAX_REASON_BYTES = 123;
const CUT_WITHOUT_A_WORD = 1006;

/** Sent whether the client asked for them or not: without them it cannot begin, run a tool or learn why it failed. */
const indispensable: readonly ServerMessageType[] = [
  'conversation_initiation_metadata',
  'client_tool_call',
  'error',
];

export interface WireOptions {
  clock: Clock;
  faults: Faults;
  random: () => number;
  log: (line: string) => void;
}

/** The way to one client: only what it asked for, in order, with the faults that were asked for. */
export class Wire {
  readonly #socket: WebSocket;
  readonly #options: WireOptions;
  #events: ReadonlySet<string> | undefined;
  #sinceMetadata: number | undefined;
  #lastDueAt = 0;
  readonly #late: (() => void)[] = [];

  constructor(socket: WebSocket, options: WireOptions) {
    this.#socket = socket;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** From now on only these types are sent, and the few that no conversation can do without. */
  limitTo(events: readonly string[]): void {
    this.#events = new Set([...events, ...indispensable]);
  }

  wants(type: ServerMessageType): boolean {
    return this.#events?.has(type) ?? true;
  }

  send(message: ServerMessage): void {
    if (!this.wants(message.type)) return;
    const frame = JSON.stringify(message);
    if (message.type === 'conversation_initiation_metadata') {
      this.#sinceMetadata = 0;
      this.#deliver(() => this.#put(frame));
    } else {
      this.sendRaw(frame);
    }
  }

  /** Any text or bytes at all, whole or not. */
  sendRaw(frame: string | Uint8Array): void {
    const { dropEvery = 0, malformedEvery = 0 } = this.#options.faults;
    let whole = frame;
    if (this.#sinceMetadata !== undefined) {
      const count = ++this.#sinceMetadata;
      if (dropEvery > 0 && count % dropEvery === 0) return;
      if (malformedEvery > 0 && count % malformedEvery === 0) whole = frame.slice(0, frame.length >> 1);
    }
    this.#deliver(() => this.#put(whole));
  }

  /** Closes after all that was sent before. 1006 cuts the line. */
  close(code: number, reason: string): void {
    this.#deliver(() => {
      if (code === CUT_WITHOUT_A_WORD) this.#socket.terminate();
      else
        this.#socket.close(
          code,
          Buffer.from(reason)
            .subarray(0, MAX_REASON_BYTES)
            .toString()
            .replace(/\uFFFD$/, ''),
        );
    });
  }

  #deliver(act: () => void): void {
    const { clock, random } = this.#options;
    const { latencyMs = 0, jitterMs = 0 } = this.#options.faults;
    if (latencyMs === 0 && jitterMs === 0) return act();
    const now = clock.now();
    this.#lastDueAt = Math.max(this.#lastDueAt, now + latencyMs + jitterMs * random());
    this.#late.push(act);
    // Whichever timer fires first takes the oldest frame, so that rounding never changes the order.
    clock.after(this.#lastDueAt - now, () => this.#late.shift()?.());
  }

  #put(frame: string | Uint8Array): void {
    if (!this.isOpen) return;
    if (this.#socket.bufferedAmount > MAX_UNSENT_BYTES) {
      this.#options.log('A client stopped reading; its line is cut.');
      return this.#socket.terminate();
    }
    this.#socket.send(frame);
  }
}
