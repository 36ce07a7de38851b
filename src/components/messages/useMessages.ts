import { useContext, useMemo } from 'react';
import type { Messages } from './Messages';
import { MessagesContext } from './MessagesContext';

/**
 * The words of a component: `own` over those of the providers, over its `english`, each group as a whole. Only the English that a component
 * names is part of an application that uses it.
 *
 * @param english One object from render to render.
 */
export function useMessages<K extends keyof Messages>(
  english: Pick<Messages, K>,
  own: Partial<Messages> | undefined,
): Pick<Messages, K> {
  const provided = useContext(MessagesContext);
  return useMemo(() => ({ ...english, ...provided, ...own }), [english, provided, own]);
}
