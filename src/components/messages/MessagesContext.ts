import { type Context, createContext } from 'react';
import type { Messages } from './Messages';

/** The words that the providers above have replaced. */
export const MessagesContext: Context<Partial<Messages>> = /* @__PURE__ */ createContext<Partial<Messages>>(
  {},
);
