import { readRecording } from './readRecording';
import { Replay, type ReplayOptions } from './Replay';

/**
 * Makes a transport of a recording: given to a session it plays the agent's side back, through the real decoder, state and
 * user interface. `createReplaySession` makes the session as well. Rejects with `recording_invalid`.
 */
export async function replaySession(recording: Blob | string, options: ReplayOptions = {}): Promise<Replay> {
  return new Replay(await readRecording(recording), options);
}
