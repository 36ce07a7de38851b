import { useContext } from 'react';
import type { useSession as usual } from '../../../hooks/useSession';
import { ConversationContext } from '../../../hooks/ConversationContext';

/** The widget gives one to all that is in it. */
export const useSession: typeof usual = (_user, conversation) => {
  const provided = useContext(ConversationContext);
  return (conversation?.session ?? provided)!;
};
