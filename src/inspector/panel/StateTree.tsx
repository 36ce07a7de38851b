import { type ReactElement, useId } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { useSessionState } from '../../hooks/useSessionState';
import type { InspectorMessages } from './InspectorMessages';
import { JsonTree } from './tree/JsonTree';
import { useFrozen } from './useFrozen';

/** All of a session's state, which marks what changed last. */
export function StateTree({
  session,
  paused,
  words,
}: {
  session: VoiceSession;
  paused: boolean;
  words: InspectorMessages;
}): ReactElement {
  const heading = useId();
  const state = useSessionState(session, (all) => all);
  const shown = useFrozen(state, paused);
  return (
    <section className="parlando-inspector-state" aria-labelledby={heading}>
      <header className="parlando-inspector-bar">
        <h3 id={heading}>{words.state}</h3>
      </header>
      <div className="parlando-inspector-scroll">
        <JsonTree label={words.state} value={shown} of={session} openTo={1} />
      </div>
    </section>
  );
}
