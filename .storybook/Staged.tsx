import { type ReactElement, useState } from 'react';
import type { Session } from '../src/core/session/Session';
import { ConversationProvider } from '../src/hooks/ConversationProvider';

/** Gives a story its conversation, made once. */
export function Staged({ make, children }: { make: () => Session; children: ReactElement }): ReactElement {
  const [session] = useState(make);
  return <ConversationProvider session={session}>{children}</ConversationProvider>;
}
