export type { RecordedEvent, RecordingHeader } from './inspector/recording/RecordedEvent';
export type { RecordOptions } from './inspector/recording/openRecorder';
export { recordSession, type RunningRecording } from './inspector/recording/recordSession';
export {
  createReplaySession,
  type ReplaySession,
  type ReplaySessionOptions,
} from './inspector/replay/createReplaySession';
export type { Replay, ReplayOptions } from './inspector/replay/Replay';
export type { UserAct } from './inspector/replay/ReplayedConnection';
export { replaySession } from './inspector/replay/replaySession';
