import { type ReactElement, useState } from 'react';
import type { VoiceSession } from '../src/core/session/VoiceSession';
import { ConversationProvider } from '../src/hooks/ConversationProvider';

/** Gives a story its conversation, made once. */
export function Staged({
  make,
  children,
}: {
  make: () => VoiceSession;
  children: ReactElement;
}): ReactElement {
  const [session] = useState(make);
  return <ConversationProvider session={session}>{children}</ConversationProvider>;
}
