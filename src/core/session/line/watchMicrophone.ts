import { VoiceActivity } from '../../audio/VoiceActivity';

/** What is known of a microphone by its sound. */
export interface MicrophoneFacts {
  /** True while somebody speaks into it, muted or not. */
  speaking: boolean;
  /** True when it has given nothing but digital silence for two seconds: it is switched off, or dead. */
  silent: boolean;
}

const SILENT_MS = 2000;

/**
 * Listens to what a microphone gives, before anything is muted, and tells what changes.
 *
 * @returns Takes its sound.
 */
export function watchMicrophone(
  sampleRate: number,
  tell: (facts: MicrophoneFacts) => void,
): (samples: Float32Array) => void {
  const activity = new VoiceActivity(sampleRate);
  let silentMs = 0;
  let facts: MicrophoneFacts = { speaking: false, silent: false };
  return (samples) => {
    const blank = samples.every((sample) => sample === 0);
    silentMs = blank ? silentMs + (samples.length * 1000) / sampleRate : 0;
    const silent = silentMs >= SILENT_MS;
    const speaking = activity.push(samples);
    if (silent === facts.silent && speaking === facts.speaking) return;
    facts = { speaking, silent };
    tell(facts);
  };
}
