import type { AudioFormat } from '../core/protocol/AudioFormat';
import type { ClientMessage } from '../core/protocol/ClientMessage';
import type { ServerMessage } from '../core/protocol/ServerMessage';
import type { Connection, Target, Transport, TransportListener } from '../core/transport/Transport';

/** Told of each message that the session sends, when it is in `sent`. */
type OnSent = (message: ClientMessage, connection: ScriptedConnection) => void;

/** The agent's end of one connection, in the hands of a test. */
export class ScriptedConnection implements Connection {
  readonly target: Target;
  /** Every message that the session has sent, in order. */
  readonly sent: ClientMessage[] = [];
  bufferedBytes = 0;
  /** The close code, once either side has closed. */
  closed: number | undefined;
  readonly #listener: TransportListener;
  readonly #onSent: OnSent | undefined;
  #isOpen = false;

  constructor(target: Target, listener: TransportListener, onSent?: OnSent) {
    this.target = target;
    this.#listener = listener;
    this.#onSent = onSent;
  }

  /** For the session. */
  send(frame: string): void {
    if (!this.#isOpen) return;
    const message = JSON.parse(frame) as ClientMessage;
    this.sent.push(message);
    this.#onSent?.(message, this);
  }

  /** For the session. */
  close(code: number, reason = ''): void {
    this.hangUp(code, reason);
  }

  /** The socket opens. */
  open(): void {
    this.#isOpen = true;
    this.#listener.onOpen();
  }

  /** The agent says something. A string goes as it is, so that it may be nonsense. */
  say(message: ServerMessage | string): void {
    this.sayBinary(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The agent says something that is no text at all. */
  sayBinary(frame: unknown): void {
    if (this.#isOpen) this.#listener.onFrame(frame);
  }

  /** The agent answers the initiation. Formats default to `pcm_16000`. */
  welcome(conversationId = 'conversation-1', format: AudioFormat = 'pcm_16000'): void {
    this.say({
      type: 'conversation_initiation_metadata',
      conversation_initiation_metadata_event: {
        conversation_id: conversationId,
        agent_output_audio_format: format,
        user_input_audio_format: format,
      },
    });
  }

  /** The line closes from the agent's side. */
  hangUp(code = 1000, reason = ''): void {
    if (this.closed !== undefined) return;
    this.closed = code;
    this.#isOpen = false;
    this.#listener.onClose(code, reason);
  }
}

/** A transport whose other end is the test. */
export class ScriptedTransport implements Transport {
  /** Every connection that was asked for, in order. */
  readonly connections: ScriptedConnection[] = [];
  readonly #autoOpen: boolean;
  readonly #onSent: OnSent | undefined;

  /**
   * @param options.autoOpen Whether a connection opens by itself, one microtask later. Default true.
   * @param options.onSent Told of each message that the session sends.
   */
  constructor(options: { autoOpen?: boolean; onSent?: OnSent } = {}) {
    this.#autoOpen = options.autoOpen ?? true;
    this.#onSent = options.onSent;
  }

  /** The latest connection. Throws when there is none yet. */
  get connection(): ScriptedConnection {
    const latest = this.connections.at(-1);
    if (!latest)
      throw new Error('The session has not connected. Call startSession() and await a task first.');
    return latest;
  }

  connect(target: Target, listener: TransportListener): Connection {
    const connection = new ScriptedConnection(target, listener, this.#onSent);
    this.connections.push(connection);
    if (this.#autoOpen) queueMicrotask(() => connection.closed === undefined && connection.open());
    return connection;
  }
}
