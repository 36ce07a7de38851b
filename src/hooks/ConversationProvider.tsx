import type { ReactElement, ReactNode } from 'react';
import type { VoiceSession } from '../core/session/VoiceSession';
import type { SessionOptions } from '../core/session/SessionOptions';
import { ConversationContext } from './ConversationContext';
import { useOwnedSession } from './useOwnedSession';

/** Either a session of your own, which you also end, or the options of one that the provider makes and ends. */
export type ConversationProviderProps =
  | { session: VoiceSession; children?: ReactNode }
  | (SessionOptions & { session?: undefined; children?: ReactNode });

/**
 * Gives one conversation to every hook and component below it.
 *
 * @example
 * <ConversationProvider agentId="guide" origin="ws://127.0.0.1:8765">
 *   <TranscriptView />
 *   <KaraokeCaption />
 *   <TalkButton />
 * </ConversationProvider>
 */
export function ConversationProvider(props: ConversationProviderProps): ReactElement {
  if (props.session) {
    return (
      <ConversationContext.Provider value={props.session}>{props.children}</ConversationContext.Provider>
    );
  }
  return <OwningProvider {...props} />;
}

function OwningProvider({ children, ...options }: SessionOptions & { children?: ReactNode }): ReactElement {
  return (
    <ConversationContext.Provider value={useOwnedSession(options)}>{children}</ConversationContext.Provider>
  );
}
