import type { AudioDevice } from '../../audio/AudioDevice';
import type { MicrophoneStream } from '../../audio/Microphone';
import type { Speaker } from '../../audio/Speaker';

/** The open sound of one conversation. */
export interface Streams {
  speaker: Speaker;
  /** Undefined when the user only types. */
  microphone: MicrophoneStream | undefined;
}

/** Lets go of both. Always safe. */
export function releaseStreams({ speaker, microphone }: Streams): void {
  microphone?.stop();
  speaker.close();
}

/** Opens speaker and microphone side by side, and releases both when either fails or `signal` aborts. */
export async function openStreams(
  device: AudioDevice,
  withMicrophone: boolean,
  signal: AbortSignal,
): Promise<Streams> {
  const [speaker, microphone] = await Promise.allSettled([
    device.openSpeaker(),
    withMicrophone ? device.microphone.open(signal) : undefined,
  ]);
  if (speaker.status === 'fulfilled' && microphone.status === 'fulfilled' && !signal.aborted) {
    return { speaker: speaker.value, microphone: microphone.value };
  }
  if (speaker.status === 'fulfilled') speaker.value.close();
  if (microphone.status === 'fulfilled') microphone.value?.stop();
  // The microphone's own words are the more useful ones.
  if (microphone.status === 'rejected') throw microphone.reason;
  throw speaker.status === 'rejected' ? speaker.reason : signal.reason;
}
