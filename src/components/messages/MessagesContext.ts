import { type Context, createContext } from 'react';
import { englishMessages } from './englishMessages';
import type { Messages } from './Messages';

/** The words of the nearest `MessagesProvider`. */
export const MessagesContext: Context<Messages> = createContext<Messages>(englishMessages);
