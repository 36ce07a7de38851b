import type { AudioDevice } from '../../audio/AudioDevice';
import { AudioDevices } from '../../audio/AudioDevices';
import type { OutputState } from '../../audio/ContextKeeper';
import type { Clock } from '../../Clock';
import type { ParlandoError } from '../../ParlandoError';
import { Store } from '../../Store';
import type { AudioInterface } from './AudioInterface';
import type { OwnSound } from './OwnSound';

/** A device whose sound is the user's own. What it is made of is loaded by the first conversation. */
export function ownDevice(audio: AudioInterface, clock: Clock): AudioDevice {
  let warn: (error: ParlandoError) => void;
  let sound: Promise<OwnSound> | undefined;
  const open = (): Promise<OwnSound> =>
    (sound ??= import('./OwnSound').then(({ OwnSound }) => new OwnSound(audio, clock, warn)));
  const suspend = (): void => {
    sound?.then((opened) => opened.stop()).catch(() => undefined);
    sound = undefined;
  };
  return {
    devices: new AudioDevices({}, {}),
    output: new Store<OutputState>('running'),
    microphone: { open: () => open().then((opened) => opened.openMicrophone()) },
    openSpeaker: () => open().then((opened) => opened.openSpeaker()),
    unlock: () => undefined,
    resume: () => undefined,
    onWarning(listener) {
      warn = listener;
      return () => undefined;
    },
    suspend,
    close: suspend,
  };
}
