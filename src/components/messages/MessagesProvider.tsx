import type { ReactElement, ReactNode } from 'react';
import type { Messages } from './Messages';
import { MessagesContext } from './MessagesContext';
import { useMessages } from './useMessages';

export interface MessagesProviderProps {
  /** The words to replace. The others stay as they are above. Keep it the same object from render to render. */
  messages: Partial<Messages>;
  children?: ReactNode;
}

/**
 * Replaces words for all components below it.
 *
 * @example
 * <MessagesProvider messages={{ speaker: { user: 'Du', agent: 'Nora' } }}>
 */
export function MessagesProvider({ messages, children }: MessagesProviderProps): ReactElement {
  return <MessagesContext.Provider value={useMessages(messages)}>{children}</MessagesContext.Provider>;
}
