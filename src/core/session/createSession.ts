import { WebAudioDevice } from '../audio/WebAudioDevice';
import { systemClock } from '../Clock';
import { WebSocketTransport } from '../transport/WebSocketTransport';
import { WorkerLine } from './line/WorkerLine';
import { Session } from './Session';
import type { SessionOptions } from './SessionOptions';
import { Voice } from './voice/Voice';

/** A session over a WebSocket, with Web Audio. Nothing is opened before `startSession`. */
export function createSession(options: SessionOptions): Session {
  const settings = options.audio || {};
  const { workletUrl, workerUrl = workletUrl && `${workletUrl.replace(/\/$/, '')}/line.js` } = settings;
  const place = { ...settings, workerUrl };
  return new Session(options, {
    transport: new WebSocketTransport(),
    clock: systemClock,
    voice: new Voice({
      device: new WebAudioDevice(systemClock, settings),
      clock: systemClock,
      openLine: (emit) => new WorkerLine(place, systemClock, emit),
      settings,
    }),
  });
}
