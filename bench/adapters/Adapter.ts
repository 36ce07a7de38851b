/** What an adapter is started with. */
export interface StartOptions {
  /** The bench server, `ws://127.0.0.1:PORT`. */
  origin: string;
  /** Ours alone: what `createSession` gets as `audio`. */
  audio: Record<string, unknown>;
}

/** How the bench's page drives one client. Nothing is shown: no client has a user interface here. */
export interface Adapter {
  /** Does ahead of the click what the client can do there, if anything. */
  prepare?(options: StartOptions): Promise<void>;
  /** Called within a click. Resolves once the client says that it is connected. */
  start(options: StartOptions): Promise<void>;
  /** Ends the conversation; it can be started again. */
  end(): Promise<void>;
  /** Which character of the agent's sound the client says is heard at `now` of `performance.now()`, if it can tell. */
  heard?(now: number): number;
}
