import type { Speaker } from '../../audio/Speaker';

/** What a resampler keeps back at the end, and some rounding. */
const NEVER_HEARD_MS = 5;

/** How long from `now` until the stream has been heard up to the frame `end`; not above 0 when it has. */
export function unheardMs(speaker: Speaker, end: number, now: number): number {
  return ((end - speaker.audibleFrame(now)) * 1000) / speaker.sampleRate - NEVER_HEARD_MS;
}
