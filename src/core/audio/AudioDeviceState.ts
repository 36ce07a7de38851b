import type { AudioDeviceInfo } from './audioDeviceList';
import type { MicrophonePermission } from './microphonePermission';

/** What there is to choose from, what is chosen, and whether the microphone may be used. */
export interface AudioDeviceState {
  /** What {@link audioDeviceList} makes of the microphones. */
  readonly inputs: readonly AudioDeviceInfo[];
  /** The same of the outputs. Empty in browsers that do not list them. */
  readonly outputs: readonly AudioDeviceInfo[];
  readonly permission: MicrophonePermission;
  /**
   * The chosen microphone, '' for the system's default. Also '' while the chosen one is known not to be connected. To be
   * asked for as `exact`, and without it when that fails: Chromium pays no heed to an id that it need not obey.
   */
  readonly inputId: string;
  /** The chosen output, in the same way. What `setSinkId` takes. */
  readonly outputId: string;
}

/** Where nothing is known, as in text alone. */
export const noDevices: AudioDeviceState = {
  inputs: [],
  outputs: [],
  permission: 'unknown',
  inputId: '',
  outputId: '',
};
