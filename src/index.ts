'use client';

export { ConversationProvider, type ConversationProviderProps } from './hooks/ConversationProvider';
export { type Conversation, useConversation } from './hooks/useConversation';
export type { ConversationSource } from './hooks/useSession';
export { type ErrorCode, ParlandoError } from './core/ParlandoError';
export type { Session } from './core/session/Session';
export type { SessionOptions } from './core/session/SessionOptions';
export type { AgentActivity, ConversationState, EndReason, Status } from './core/state/ConversationState';
export type { Turn } from './core/state/Turn';
