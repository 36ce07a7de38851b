import { useEffect, useState } from 'react';
import { agentOrigin } from './agentOrigin';

/** What the local agent says of itself. */
export interface AgentCard {
  hears: string | null;
  speaks: string | null;
  thinks: string;
  /** The command that adds what is missing. */
  addVoice?: string;
}

/** Undefined until it has answered, and from agents that say nothing of themselves. `again` changes: it is asked once more. */
export function useAgentCard(again: unknown): AgentCard | undefined {
  const [card, setCard] = useState<AgentCard>();
  useEffect(() => {
    const abort = new AbortController();
    fetch(`${agentOrigin().replace(/^ws/, 'http')}/`, { signal: abort.signal })
      .then((response) => response.json() as Promise<Partial<AgentCard>>)
      .then(({ thinks, ...rest }) => {
        if (typeof thinks === 'string') setCard({ hears: null, speaks: null, ...rest, thinks });
      })
      // It may not run yet, or be another kind of agent: then the conversation's own words say what is wrong.
      .catch(() => undefined);
    return () => abort.abort();
  }, [again]);
  return card;
}
