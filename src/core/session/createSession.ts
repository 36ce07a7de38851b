import { Voice } from './voice/Voice';
import { WebAudioDevice } from '../audio/WebAudioDevice';
import { systemClock } from '../Clock';
import { servedFile } from '../servedFile';
import { lateLine } from './line/lateLine';
import { openWorkerLine } from './line/openWorkerLine';
import type { OpenLine } from './line/LineHost';
import { ownDevice } from './own/ownDevice';
import type { OwnAudio, SessionOptions } from './SessionOptions';
import { VoiceSession } from './VoiceSession';

/** A session over a WebSocket, with Web Audio or sound of your own. Nothing is opened before `startSession`. */
export function createSession(options: SessionOptions): VoiceSession {
  const settings = options.audio || {};
  const { workletUrl, workerUrl = servedFile(workletUrl, 'line') } = settings;
  const own = 'output' in settings;
  return new VoiceSession(options, {
    openLine: lineLater(() => import('./line/openTextSocket').then(({ openTextSocket }) => openTextSocket)),
    clock: systemClock,
    voice: new Voice({
      device: own ? ownDevice(settings as OwnAudio, systemClock) : new WebAudioDevice(systemClock, settings),
      clock: systemClock,
      // Where the sound is, the line is.
      openLine: own
        ? lineLater(() => import('./line/openSoundSocket').then(({ openSoundSocket }) => openSoundSocket))
        : openWorkerLine({ ...settings, workerUrl }, systemClock),
      settings,
    }),
  });
}

/** Who talks by Web Audio never loads it: the Worker has a line of its own. */
function lineLater(load: () => Promise<OpenLine>): OpenLine {
  return (emit) =>
    lateLine(
      load().then((open) => open(emit)),
      emit,
    );
}
