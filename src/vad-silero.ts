export type { VoiceDetector } from './core/audio/VoiceDetector';
export { type SileroOptions, sileroVoiceDetector } from './vad/sileroVoiceDetector';
