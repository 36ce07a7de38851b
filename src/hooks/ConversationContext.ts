import { type Context, createContext } from 'react';
import type { Session } from '../core/session/Session';

/** The session of the nearest `ConversationProvider`. */
export const ConversationContext: Context<Session | undefined> = /* @__PURE__ */ createContext<
  Session | undefined
>(undefined);
