import type { loadMicrophoneError as late } from '../../../../core/audio/loadMicrophoneError';
import { insecureContextError, microphoneError } from '../../../../core/audio/microphoneError';

/** They come with the widget: one file is smaller than many. */
export const loadMicrophoneError: typeof late = async () => ({ insecureContextError, microphoneError });
