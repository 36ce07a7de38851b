import type { Status } from '../../core/state/ConversationState';

/** Everything that the inspector can show. `paused` is what it shows, not the conversation. */
export type InspectorState = 'idle' | 'live' | 'paused' | 'ended' | 'replay';

export function inspectorState(status: Status['name'], paused: boolean, replays: boolean): InspectorState {
  if (replays) return 'replay';
  if (paused) return 'paused';
  return status === 'idle' || status === 'ended' ? status : 'live';
}
