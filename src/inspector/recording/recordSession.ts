import { systemClock } from '../../core/Clock';
import type { Session } from '../../core/session/Session';
import type { TapPort } from '../../core/transport/tapTransport';
import { openRecorder, type RecordOptions } from './openRecorder';

/** A recording that is being made. */
export interface RunningRecording {
  /**
   * Ends it, and gives it: JSON Lines, as docs/recording.md describes them, for `replaySession` or to be saved. The session
   * goes on. A second call gives the same recording.
   */
  stop(): Promise<Blob>;
}

/**
 * Records all that is on the wire of a session, sound included, with its time: the conversation under way, and those that are
 * started until `stop`. Whatever looks like a credential is hidden. One session has one recorder: a second takes its place.
 *
 * The sound is kept in a Worker. Of a conversation under way what was said before is not in the recording, but it can be replayed.
 */
export function recordSession(session: Session, options: RecordOptions = {}): RunningRecording {
  const recorder = openRecorder(options, systemClock);
  if (session.state.get().status.name === 'connected') takeBeginning(session, recorder.port());
  session.tap(() => recorder.port());
  let recording: Promise<Blob> | undefined;
  return {
    stop() {
      if (!recording) {
        session.tap(undefined);
        recording = recorder.finish();
      }
      return recording;
    },
  };
}

/** How the conversation under way began, for a replay to begin with. */
function takeBeginning(session: Session, port: TapPort): void {
  const tell = (call: 'send' | 'onFrame', type: string): void => {
    const { body } = session.events.get().findLast((event) => event.type === type) ?? {};
    if (body) port.postMessage([call, JSON.stringify(body)]);
  };
  port.postMessage(['onOpen']);
  tell('send', 'conversation_initiation_client_data');
  tell('onFrame', 'conversation_initiation_metadata');
}
