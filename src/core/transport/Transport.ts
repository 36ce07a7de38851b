/** Where to connect. */
export interface Target {
  url: string;
  /** WebSocket subprotocols, in order of preference. */
  protocols: readonly string[];
}

/** What a transport tells of one connection. */
export interface TransportListener {
  onOpen(): void;
  /** A frame as it came: text as a string, anything else as the platform gives it. */
  onFrame(frame: unknown): void;
  /** Exactly once, also when it never opened. `code` is the WebSocket close code, 1006 when there was none. */
  onClose(code: number, reason: string): void;
}

/** One connection, opening, open or closed. */
export interface Connection {
  /** Frames before the opening or after the close are dropped. */
  send(frame: string): void;
  /** Bytes that were sent and have not left this machine. */
  readonly bufferedBytes: number;
  /** Always safe. `onClose` still follows, with this code when the other side is silent. */
  close(code: number, reason?: string): void;
}

/** Carries frames, and knows nothing of what they mean. */
export interface Transport {
  connect(target: Target, listener: TransportListener): Connection;
}
