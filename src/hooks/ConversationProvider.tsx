import type { ReactElement, ReactNode } from 'react';
import { ParlandoError } from '../core/ParlandoError';
import type { SessionOptions } from '../core/session/SessionOptions';
import type { VoiceSession } from '../core/session/VoiceSession';
import { ConversationContext } from './ConversationContext';
import type { ExclusiveOptions } from './ExclusiveOptions';
import { useOwnedSession } from './useOwnedSession';

/** Either a session of your own, which you also end, or the options of one that the provider makes and ends. */
export type ConversationProviderProps =
  | { session: VoiceSession; children?: ReactNode }
  | (SessionOptions & { session?: undefined; children?: ReactNode });

type Given = SessionOptions & { session?: VoiceSession | undefined; children?: ReactNode };

/**
 * Gives one conversation to every hook and component below it, down to the next provider. Several may stand side by side: each is
 * a conversation of its own, or shows the same one when it is given the same session.
 *
 * @example
 * <ConversationProvider agentId="guide" origin="ws://127.0.0.1:8765">
 *   <TranscriptView />
 *   <KaraokeCaption />
 *   <TalkButton />
 * </ConversationProvider>
 * @throws ParlandoError `invalid_option` with a session and options for another.
 */
export function ConversationProvider<P extends ConversationProviderProps>(
  props: P & ExclusiveOptions<P>,
): ReactElement {
  const { session, children, ...options }: Given = props;
  if (!session) return <OwningProvider {...options}>{children}</OwningProvider>;
  const [option] = Object.entries<unknown>({ ...options }).find(([, value]) => value !== undefined) ?? [];
  if (option) throw twoOwners(option);
  return <ConversationContext.Provider value={session}>{children}</ConversationContext.Provider>;
}

function OwningProvider({ children, ...options }: SessionOptions & { children?: ReactNode }): ReactElement {
  return (
    <ConversationContext.Provider value={useOwnedSession(options)}>{children}</ConversationContext.Provider>
  );
}

function twoOwners(option: string): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: `<ConversationProvider> was given a session and "${option}".`,
      why: 'A session has the options that it was made of, and one owner.',
      remedy: `Give "${option}" to the session, or leave the session to the provider.`,
    },
    { details: { option } },
  );
}
