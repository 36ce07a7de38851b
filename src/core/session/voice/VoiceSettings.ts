import type { VoiceDetector } from '../../audio/VoiceDetector';
import type { UplinkSettings } from '../line/Uplink';

/** How the two voices of a conversation go together. */
export interface VoiceSettings extends UplinkSettings {
  /**
   * Closes the microphone while the agent is heard, for loudspeakers whose echo nothing cancels. The agent can then not be
   * interrupted by voice. Default false.
   */
  halfDuplex?: boolean;
  /** The agent's loudness while the user speaks, as a part of its volume, 0 to 1. Default 1: unchanged. */
  ducking?: number;
  /** Sound of your own instead of a device's: then no device is followed. */
  input?: MediaStream | AudioNode;
  /** Says whether the user speaks, instead of the microphone's loudness. */
  voiceDetector?: VoiceDetector;
}
