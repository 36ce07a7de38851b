import { WebAudioDevice } from '../audio/WebAudioDevice';
import { systemClock } from '../Clock';
import { WebSocketTransport } from '../transport/WebSocketTransport';
import { Session } from './Session';
import type { SessionOptions } from './SessionOptions';
import { Voice } from './voice/Voice';

/** A session over a WebSocket, with Web Audio. Nothing is opened before `startSession`. */
export function createSession(options: SessionOptions): Session {
  return new Session(options, {
    transport: new WebSocketTransport(),
    clock: systemClock,
    voice: new Voice(new WebAudioDevice(systemClock, options.audio || {}), systemClock),
  });
}
