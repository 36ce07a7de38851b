import { useContext } from 'react';
import { ParlandoError } from '../core/ParlandoError';
import type { VoiceSession } from '../core/session/VoiceSession';
import { ConversationContext } from './ConversationContext';

/** Where a component finds its session, when not in the nearest provider. */
export interface ConversationSource {
  session: VoiceSession;
}

/**
 * The session of `conversation`, or of the nearest provider.
 *
 * @param user What asks, for the error when there is neither.
 */
export function useSession(user: string, conversation?: ConversationSource): VoiceSession {
  const provided = useContext(ConversationContext);
  const session = conversation?.session ?? provided;
  if (!session) {
    throw new ParlandoError(
      'no_provider',
      {
        what: `${user} found no conversation.`,
        why: 'It does not know which one to show.',
        remedy: `Put <ConversationProvider> above it, or give it the result of useConversation(options).`,
      },
      { details: { hook: user } },
    );
  }
  return session;
}
