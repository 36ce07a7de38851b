import { type Context, createContext } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';

/** The session of the nearest `ConversationProvider`. */
export const ConversationContext: Context<VoiceSession | undefined> = /* @__PURE__ */ createContext<
  VoiceSession | undefined
>(undefined);
