'use client';

export { AudioVisualizer, type AudioVisualizerProps } from './components/AudioVisualizer/AudioVisualizer';
export type { DrawShape, VisualFrame } from './components/AudioVisualizer/VisualFrame';
export type { VisualizedSide } from './components/AudioVisualizer/VisualizerPainter';
export {
  type Feedback,
  FeedbackButtons,
  type FeedbackButtonsProps,
} from './components/FeedbackButtons/FeedbackButtons';
export {
  ConversationPanel,
  type ConversationPanelProps,
  type PanelLayout,
  type PanelParts,
} from './components/ConversationPanel/ConversationPanel';
export { KaraokeCaption, type KaraokeCaptionProps } from './components/KaraokeCaption/KaraokeCaption';
export { MessageComposer, type MessageComposerProps } from './components/MessageComposer/MessageComposer';
export type { ComposerState } from './components/MessageComposer/composerState';
export type { ComposerAttachment } from './components/MessageComposer/ComposerFile';
export type { UploadContext, UploadFile } from './components/MessageComposer/Upload';
export type { SentMessage } from './components/MessageComposer/useComposer';
export { LanguageSelect, type LanguageSelectProps } from './components/LanguageSelect/LanguageSelect';
export { LatencyMeter, type LatencyMeterProps } from './components/LatencyMeter/LatencyMeter';
export { ProblemNotice, type ProblemNoticeProps } from './components/ProblemNotice/ProblemNotice';
export type { ProblemKind } from './components/ProblemNotice/problemKind';
export { StartProgress, type StartProgressProps } from './components/StartProgress/StartProgress';
export type { StageProgress } from './components/StartProgress/stageProgress';
export { StatusIndicator, type StatusIndicatorProps } from './components/StatusIndicator/StatusIndicator';
export type { CaptionWordClick } from './components/KaraokeCaption/WordButtons';
export { MicrophoneSelect, type MicrophoneSelectProps } from './components/MicrophoneSelect/MicrophoneSelect';
export { MuteButton, type MuteButtonProps, type MuteState } from './components/MuteButton/MuteButton';
export {
  SpeakerSelect,
  type SpeakerSelectProps,
  type SpeakerSelectState,
} from './components/SpeakerSelect/SpeakerSelect';
export { TalkButton, type TalkButtonProps } from './components/TalkButton/TalkButton';
export type { TalkMode } from './components/TalkButton/talkAction';
export type { TalkState } from './components/talkState';
export { ToolCallCard, type ToolCallCardProps } from './components/ToolCallCard/ToolCallCard';
export {
  type ExportedTranscript,
  type ExportFormat,
  exportTranscript,
} from './components/TranscriptView/export/exportTranscript';
export type {
  RichContentProps,
  RichContentRenderer,
} from './components/TranscriptView/rich/RichContentRenderer';
export type { TranscriptSlots, TranscriptTools } from './components/TranscriptView/TranscriptSlots';
export { TranscriptView, type TranscriptViewProps } from './components/TranscriptView/TranscriptView';
export {
  VolumeSlider,
  type VolumeSliderProps,
  type VolumeState,
} from './components/VolumeSlider/VolumeSlider';
export { MessagesProvider, type MessagesProviderProps } from './components/messages/MessagesProvider';
export { englishMessages } from './components/messages/englishMessages';
export type { Messages, TalkAction, TalkNote } from './components/messages/Messages';
export { ConversationProvider, type ConversationProviderProps } from './hooks/ConversationProvider';
export type { Conversation } from './hooks/Conversation';
export type { Latency } from './hooks/latencyReader';
export type { CaptionState } from './hooks/karaoke/HeardCaption';
export type { Karaoke, TextMode } from './hooks/karaoke/Karaoke';
export type { KaraokeBoundary, KaraokeSource } from './hooks/karaoke/karaokeSource';
export type { KaraokeChar, KaraokeWord } from './hooks/karaoke/karaokeWords';
export type { LevelSide } from './hooks/levelSource';
export { shallow } from './hooks/shallow';
export { useAgentActivity } from './hooks/useAgentActivity';
export { type AudioDeviceControls, useAudioDevices } from './hooks/useAudioDevices';
export { useAudioLevel } from './hooks/useAudioLevel';
export { type SchemaTool, useClientTool } from './hooks/useClientTool';
export { useConversation } from './hooks/useConversation';
export { useConversationEvent } from './hooks/useConversationEvent';
export { useEventLog } from './hooks/useEventLog';
export { type KaraokeOptions, useKaraoke } from './hooks/useKaraoke';
export { useLatency } from './hooks/useLatency';
export { type MicrophoneControls, useMicrophone } from './hooks/useMicrophone';
export { type PushToTalk, type PushToTalkOptions, usePushToTalk } from './hooks/usePushToTalk';
export { type SpeakerControls, useSpeaker } from './hooks/useSpeaker';
export { useStatus } from './hooks/useStatus';
export { useStreamingParts } from './hooks/useStreamingParts';
export { useToolCalls } from './hooks/useToolCalls';
export { type Transcript, useTranscript } from './hooks/useTranscript';
export { useTurn } from './hooks/useTurn';
export type { ConversationSource } from './hooks/useSession';
export { type ErrorCode, ParlandoError } from './core/ParlandoError';
export type { SubtitleOptions } from './core/session/subtitles/SubtitleOptions';
export { toSrt } from './core/session/subtitles/toSrt';
export { toWebVtt } from './core/session/subtitles/toWebVtt';
export type { Session } from './core/session/Session';
export type { VoiceSession } from './core/session/VoiceSession';
export type { SessionOptions } from './core/session/SessionOptions';
export type { AgentActivity, ConversationState, EndReason, Status } from './core/state/ConversationState';
export type { ToolCall } from './core/state/ToolCall';
export type { Attachment, Correction, RichContent, Turn } from './core/state/Turn';
