export { type Clock, systemClock } from './core/Clock';
export { type ErrorCode, type ErrorDetails, type ErrorMessage, ParlandoError } from './core/ParlandoError';
export type { ReadableStore } from './core/Store';
export { type Feature, isSupported, type MissingFeature, type Support } from './core/isSupported';
export type { AudioDevice } from './core/audio/AudioDevice';
export type { AudioDeviceState } from './core/audio/AudioDeviceState';
export { AudioDevices, type AudioDeviceOptions } from './core/audio/AudioDevices';
export type { AudioDeviceInfo, AudioDeviceKind } from './core/audio/audioDeviceList';
export type { OutputState } from './core/audio/ContextKeeper';
export type { Microphone, MicrophoneSource, MicrophoneStream } from './core/audio/Microphone';
export type { MicrophonePermission } from './core/audio/microphonePermission';
export type { MicrophonePort, SamplePort, SpeakerCommand, SpeakerPort } from './core/audio/SamplePort';
export type { Speaker, SpeakerState } from './core/audio/Speaker';
export type { VoiceDetector } from './core/audio/VoiceDetector';
export { WebAudioDevice, type WebAudioOptions } from './core/audio/WebAudioDevice';
export type { MicrophoneOptions, MicrophoneProcessing } from './core/audio/WebMicrophone';
export type { AudioFormat } from './core/protocol/AudioFormat';
export type { ClientMessage, ConversationConfigOverride } from './core/protocol/ClientMessage';
export { type Decoded, decode } from './core/protocol/decode';
export type { ServerMessage, ServerMessageType } from './core/protocol/ServerMessage';
export type {
  AudioAlignment,
  Callbacks,
  ConversationEventName,
  ConversationEvents,
  Listener,
} from './core/session/Callbacks';
export type { Captions } from './core/session/Captions';
export type { ClientTool, ToolContext, ToolDefinition, ToolHandler } from './core/session/ClientTool';
export { createSession } from './core/session/createSession';
export { createTextSession, type TextSessionParts } from './core/session/createTextSession';
export type { LineCommand, LineEvent } from './core/session/line/Line';
export type { LineHost, LineThread, OpenLine } from './core/session/line/LineHost';
export { openTextLine } from './core/session/line/openTextLine';
export { type LinePlace, openWorkerLine } from './core/session/line/openWorkerLine';
export type { LoggedEvent } from './core/session/log/eventLog';
export { exportEventLog } from './core/session/log/exportEventLog';
export { Session, type SessionParts } from './core/session/Session';
export type { AudioInterface } from './core/session/own/AudioInterface';
export type { AudioOptions, Initiation, OwnAudio, SessionOptions } from './core/session/SessionOptions';
export { VoiceSession, type VoiceSessionParts } from './core/session/VoiceSession';
export type { PartLoaders } from './core/session/parts/Parts';
export type { LoadPart } from './core/session/parts/latePart';
export type { SubtitleOptions } from './core/session/subtitles/SubtitleOptions';
export { toSrt } from './core/session/subtitles/toSrt';
export { toWebVtt } from './core/session/subtitles/toWebVtt';
export { defineTool } from './core/session/tools/defineTool';
export type {
  SchemaIssue,
  SchemaOutput,
  SchemaResult,
  StandardSchema,
} from './core/session/tools/StandardSchema';
export { Voice, type VoiceParts } from './core/session/voice/Voice';
export type { VoiceSettings } from './core/session/voice/VoiceSettings';
export type { AlignmentTimeline } from './core/state/AlignmentTimeline';
export type {
  AgentActivity,
  ConversationState,
  EndReason,
  MicrophoneState,
  SpeakerInfo,
  StartStage,
  Status,
  StreamingParts,
} from './core/state/ConversationState';
export type { ContextUsage, McpServer, Notices } from './core/state/Notices';
export type { ToolCall, ToolCallProgress } from './core/state/ToolCall';
export type { Attachment, Correction, Interruption, RichContent, Turn } from './core/state/Turn';
export type { Connection, Target, Transport, TransportListener } from './core/transport/Transport';
export type { WebSocketConstructor } from './core/transport/connectSocket';
export { WebSocketTransport } from './core/transport/WebSocketTransport';
