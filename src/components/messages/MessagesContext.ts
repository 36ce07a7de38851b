import { type Context, createContext } from 'react';
import { englishMessages } from './englishMessages';
import type { Messages } from './Messages';

/** The words of the nearest `MessagesProvider`. */
export const MessagesContext: Context<Messages> = /* @__PURE__ */ createContext<Messages>(englishMessages);
