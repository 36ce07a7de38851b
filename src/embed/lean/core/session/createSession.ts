import { WebAudioDevice } from '../../../../core/audio/WebAudioDevice';
import { systemClock } from '../../../../core/Clock';
import { servedFile } from '../../../../core/servedFile';
import { openTextSocket } from '../../../../core/session/line/openTextSocket';
import { openWorkerLine } from '../../../../core/session/line/openWorkerLine';
import type { SessionOptions } from '../../../../core/session/SessionOptions';
import { Voice } from '../../../../core/session/voice/Voice';
import { VoiceSession } from '../../../../core/session/VoiceSession';

/** A session over a WebSocket, with Web Audio: sound of one's own is an application's. */
export function createSession(options: SessionOptions): VoiceSession {
  const settings = options.audio || {};
  const { workletUrl, workerUrl = servedFile(workletUrl, 'line') } = settings;
  return new VoiceSession(options, {
    openLine: openTextSocket,
    clock: systemClock,
    voice: new Voice({
      device: new WebAudioDevice(systemClock, settings),
      clock: systemClock,
      openLine: openWorkerLine({ ...settings, workerUrl }, systemClock),
      settings,
    }),
  });
}
