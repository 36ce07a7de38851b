import { type AudioFormat, sampleLayout } from '../../protocol/AudioFormat';

/** What an `AudioInterface` hears and plays. */
export const OWN_FORMAT: AudioFormat = 'pcm_16000';
/** In Hz. */
export const OWN_RATE: number = sampleLayout(OWN_FORMAT).sampleRate;
