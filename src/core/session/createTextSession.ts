import { systemClock } from '../Clock';
import type { WebSocketConstructor } from '../transport/connectSocket';
import { WebSocketTransport } from '../transport/WebSocketTransport';
import { openTextLine } from './line/openTextLine';
import { Session } from './Session';
import type { SessionOptions } from './SessionOptions';

/** What touches the world in a conversation in text. */
export interface TextSessionParts {
  /** The class to connect with, that of the package `ws` say. Default: the platform's own, looked up when connecting. */
  WebSocket?: WebSocketConstructor;
}

/**
 * A session in text alone, in the browser or in Node: no sound, and none of its code. Nothing is opened before
 * `startSession`, which rejects with `websocket_missing` where there is no WebSocket.
 */
export function createTextSession(
  options: Omit<SessionOptions, 'audio' | 'microphone'>,
  { WebSocket }: TextSessionParts = {},
): Session {
  return new Session(options, {
    openLine: openTextLine(new WebSocketTransport(WebSocket)),
    clock: systemClock,
  });
}
