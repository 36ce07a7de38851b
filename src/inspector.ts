'use client';

export {
  ConversationInspector,
  type ConversationInspectorProps,
} from './inspector/panel/ConversationInspector';
export { englishInspector } from './inspector/panel/englishInspector';
export type { InspectorMessages } from './inspector/panel/InspectorMessages';
export type { InspectorParts } from './inspector/panel/InspectorParts';
export type { InspectorState } from './inspector/panel/inspectorState';
export type { RecordedEvent, RecordingHeader } from './inspector/recording/RecordedEvent';
export type { RecordOptions } from './inspector/recording/openRecorder';
export { recordSession, type RunningRecording } from './inspector/recording/recordSession';
export {
  createReplaySession,
  type ReplaySession,
  type ReplaySessionOptions,
} from './inspector/replay/createReplaySession';
export type { Replay, ReplayOptions, ReplayPlace } from './inspector/replay/Replay';
export type { UserAct } from './inspector/replay/ReplayedConnection';
export { replaySession } from './inspector/replay/replaySession';
