import { useMemo } from 'react';
import { type Latency, latencyReader } from './latencyReader';
import { type ConversationSource, useSession } from './useSession';
import { useSessionState } from './useSessionState';

/**
 * How fast the line and the agent are. Renders when a figure changes: with the agent's pings, and with the first sound of an answer.
 *
 * @example
 * const { pingMs, turnMs, timings } = useLatency();
 * return <p>{`Line ${pingMs} ms, answer ${turnMs} ms, start ${timings.ready} ms`}</p>;
 */
export function useLatency(conversation?: ConversationSource): Latency {
  const session = useSession('useLatency()', conversation);
  const read = useMemo(() => latencyReader(), []);
  return useSessionState(session, read);
}
