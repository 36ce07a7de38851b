import { Voice } from './voice/Voice';
import { WebAudioDevice } from '../audio/WebAudioDevice';
import { systemClock } from '../Clock';
import { servedFile } from '../servedFile';
import { lateLine } from './line/lateLine';
import { openWorkerLine } from './line/openWorkerLine';
import type { OpenLine } from './line/LineHost';
import type { SessionOptions } from './SessionOptions';
import { VoiceSession } from './VoiceSession';

/** A session over a WebSocket, with Web Audio. Nothing is opened before `startSession`. */
export function createSession(options: SessionOptions): VoiceSession {
  const settings = options.audio || {};
  const { workletUrl, workerUrl = servedFile(workletUrl, 'line') } = settings;
  return new VoiceSession(options, {
    openLine: openTextLineLater,
    clock: systemClock,
    voice: new Voice({
      device: new WebAudioDevice(systemClock, settings),
      clock: systemClock,
      openLine: openWorkerLine({ ...settings, workerUrl }, systemClock),
      settings,
    }),
  });
}

/** Who talks by voice never loads it: the Worker has a line of its own. */
const openTextLineLater: OpenLine = (emit) => {
  const coming = import('./line/openTextSocket').then(({ openTextSocket }) => openTextSocket(emit));
  return lateLine(coming, emit);
};
