import { type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import type { Messages } from './Messages';
import { MessagesContext } from './MessagesContext';

export interface MessagesProviderProps {
  /** The words to replace. The others stay as they are above. Keep it the same object from render to render. */
  messages: Partial<Messages> | undefined;
  children?: ReactNode;
}

/**
 * Replaces words for all components below it.
 *
 * @example
 * <MessagesProvider messages={{ speaker: { user: 'Du', agent: 'Nora' } }}>
 */
export function MessagesProvider({ messages, children }: MessagesProviderProps): ReactElement {
  const above = useContext(MessagesContext);
  const all = useMemo(() => ({ ...above, ...messages }), [above, messages]);
  return <MessagesContext.Provider value={all}>{children}</MessagesContext.Provider>;
}
