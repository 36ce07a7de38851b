import type { loadSoundErrors as late } from '../../../core/loadSoundErrors';
import {
  audioStalled,
  audioUnavailable,
  echoRisk,
  outputDeviceFailed,
  scriptBlocked,
} from '../../../core/soundErrors';

/** They come with the widget: one file is smaller than many. */
export const loadSoundErrors: typeof late = async () => ({
  audioStalled,
  audioUnavailable,
  echoRisk,
  outputDeviceFailed,
  scriptBlocked,
});
