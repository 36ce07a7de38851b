import { useContext, useMemo } from 'react';
import type { SessionOptions } from '../core/session/SessionOptions';
import { type Conversation, conversationOf } from './Conversation';
import { ConversationContext } from './ConversationContext';
import type { ExclusiveOptions } from './ExclusiveOptions';
import { useOwnedSession } from './useOwnedSession';
import { useSession } from './useSession';
import { type IsEqual, useSessionState } from './useSessionState';

const NAME = 'useConversation()';

/**
 * A spoken conversation: its state, and the calls to start, type, mute and end it. Under a `ConversationProvider` it is the
 * provider's, and `options` are not looked at; elsewhere it is the component's own, made of `options`, and ends with it.
 * It renders with every change; a component that needs a part alone takes a selector, or the hook of that concern.
 *
 * Options may change between renders. Callbacks are always the latest; another `agentId`, `origin` or `userId`, and
 * everything else, takes effect at the next start: a conversation that runs is not disturbed.
 *
 * @example
 * const { status, transcript, startSession, endSession } = useConversation({ agentId: 'guide' });
 * @throws ParlandoError `no_provider` without options and without a provider.
 */
export function useConversation<O extends SessionOptions>(options?: O & ExclusiveOptions<O>): Conversation;
/**
 * A part of the provider's conversation. Renders again only when that part changes.
 *
 * @example
 * const turnCount = useConversation(({ turns }) => turns.length);
 * const { status, sendUserMessage } = useConversation(
 *   ({ status, sendUserMessage }) => ({ status, sendUserMessage }),
 *   shallow,
 * );
 * @param isEqual Whether a part is as good as the one before. Default `Object.is`; `shallow` for objects and lists that
 *   the selector makes.
 * @throws ParlandoError `no_provider` without a provider.
 */
export function useConversation<T>(select: (conversation: Conversation) => T, isEqual?: IsEqual<T>): T;
export function useConversation<T>(
  given?: SessionOptions | ((conversation: Conversation) => T),
  isEqual?: IsEqual<unknown>,
): unknown {
  const [select, options] = typeof given === 'function' ? [given] : [(whole: Conversation) => whole, given];
  const provided = useContext(ConversationContext);
  const owned = useOwnedSession(provided ? undefined : options);
  const session = useSession(NAME, owned && { session: owned });
  const view = useMemo(() => conversationOf(session), [session]);
  return useSessionState<unknown>(session, (state) => select(view(state)), isEqual);
}
