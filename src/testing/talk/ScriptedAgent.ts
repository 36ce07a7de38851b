import type { Clock } from '../../core/Clock';
import type { AudioFormat } from '../../core/protocol/AudioFormat';
import type { ClientMessage } from '../../core/protocol/ClientMessage';
import type { ServerMessage } from '../../core/protocol/ServerMessage';
import { type ScriptedConnection, ScriptedTransport } from '../ScriptedTransport';

/** How a scripted agent behaves when it is called. */
export interface AgentManners {
  /** How long it takes to answer a call, in milliseconds; `false`: it never does. Default 0. */
  welcomeMs?: number | false | undefined;
  /** Default `pcm_16000`. */
  format?: AudioFormat | undefined;
  /** How often it pings, in milliseconds; 0: never. Default 5000. */
  pingEveryMs?: number | undefined;
}

/** The other end of every line: it answers calls, pings, and says what it is told, with faults where they are wanted. */
export class ScriptedAgent {
  readonly transport: ScriptedTransport;
  /** How much later what it says arrives, in milliseconds. */
  delayMs = 0;
  /** Nothing that it says arrives. */
  silent = false;
  readonly format: AudioFormat;
  /** The session has asked for a conversation in text alone. */
  textOnly = false;
  readonly #clock: Clock;
  readonly #manners: AgentManners;
  #pings = 0;

  constructor(clock: Clock, manners: AgentManners) {
    this.#clock = clock;
    this.#manners = manners;
    this.format = manners.format ?? 'pcm_16000';
    this.transport = new ScriptedTransport({ onSent: (message, line) => this.#heed(message, line) });
  }

  /** Says something on the latest line. A string goes as it is; what is neither it nor a message is no text at all. */
  say(
    message: ServerMessage | string | ArrayBuffer,
    line: ScriptedConnection = this.transport.connection,
  ): void {
    if (this.silent) return;
    const arrive = (): void => {
      if (message instanceof ArrayBuffer) line.sayBinary(message);
      else line.say(message);
    };
    if (this.delayMs > 0) this.#clock.after(this.delayMs, arrive);
    else arrive();
  }

  #heed(message: ClientMessage, line: ScriptedConnection): void {
    const { welcomeMs = 0 } = this.#manners;
    if (message.type !== 'conversation_initiation_client_data') return;
    this.textOnly = message.conversation_config_override?.conversation?.text_only === true;
    if (welcomeMs === false) return;
    if (welcomeMs > 0) this.#clock.after(welcomeMs, () => this.#welcome(line));
    else queueMicrotask(() => this.#welcome(line));
  }

  #welcome(line: ScriptedConnection): void {
    if (line.closed !== undefined) return;
    line.welcome(`conversation-${this.transport.connections.length}`, this.format);
    this.#ping(line);
  }

  #ping(line: ScriptedConnection): void {
    const { pingEveryMs = 5000 } = this.#manners;
    if (pingEveryMs <= 0) return;
    this.#clock.after(pingEveryMs, () => {
      if (line.closed !== undefined) return;
      this.say({ type: 'ping', ping_event: { event_id: ++this.#pings } }, line);
      this.#ping(line);
    });
  }
}
