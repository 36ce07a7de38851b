import { useContext, useMemo } from 'react';
import type { Messages } from './Messages';
import { MessagesContext } from './MessagesContext';

/** The words of the nearest provider, `own` over them. */
export function useMessages(own: Partial<Messages> | undefined): Messages {
  const provided = useContext(MessagesContext);
  return useMemo(() => (own ? { ...provided, ...own } : provided), [provided, own]);
}
