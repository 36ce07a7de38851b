'use client';

export { KaraokeCaption, type KaraokeCaptionProps } from './components/KaraokeCaption/KaraokeCaption';
export { TalkButton, type TalkButtonProps } from './components/TalkButton/TalkButton';
export { TranscriptView, type TranscriptViewProps } from './components/TranscriptView/TranscriptView';
export { MessagesProvider, type MessagesProviderProps } from './components/messages/MessagesProvider';
export { englishMessages } from './components/messages/englishMessages';
export type { Messages, TalkAction } from './components/messages/Messages';
export { ConversationProvider, type ConversationProviderProps } from './hooks/ConversationProvider';
export { type Conversation, useConversation } from './hooks/useConversation';
export type { ConversationSource } from './hooks/useSession';
export { type ErrorCode, ParlandoError } from './core/ParlandoError';
export type { Session } from './core/session/Session';
export type { VoiceSession } from './core/session/VoiceSession';
export type { SessionOptions } from './core/session/SessionOptions';
export type { AgentActivity, ConversationState, EndReason, Status } from './core/state/ConversationState';
export type { Turn } from './core/state/Turn';
