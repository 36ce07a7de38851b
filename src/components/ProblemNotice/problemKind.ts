import type { ConversationState } from '../../core/state/ConversationState';
import type { ErrorCode } from '../../core/ParlandoError';

/**
 * What a problem is about, and so what helps: all that a problem notice can show. `app`: only whoever builds the page can do
 * something about it.
 */
export type ProblemKind =
  'none' | 'microphone' | 'sound' | 'network' | 'authorization' | 'tool' | 'agent' | 'app';

const kinds: Partial<Record<ErrorCode, ProblemKind>> = {
  agent_unreachable: 'network',
  connect_timeout: 'network',
  connection_lost: 'network',
  auth_required: 'authorization',
  agent_closed: 'agent',
  agent_error: 'agent',
  insecure_context: 'microphone',
  echo_risk: 'sound',
  echo_suspected: 'sound',
  audio_unavailable: 'sound',
  audio_stalled: 'sound',
  output_device_failed: 'sound',
};

/** What the notice shows of a state: sound that waits for a tap comes first, as nothing is heard without it. */
export function problemKind({
  speaker,
  problem,
}: Pick<ConversationState, 'speaker' | 'problem'>): ProblemKind {
  if (isSilenced(speaker.status)) return 'sound';
  if (!problem) return 'none';
  // The one code of the agent's that says: not you.
  if (problem.is('agent_closed') && problem.details.closeCode === 1008) return 'authorization';
  const { code } = problem;
  if (code.startsWith('microphone_')) return 'microphone';
  if (code.startsWith('tool_')) return 'tool';
  return kinds[code] ?? 'app';
}

/** True while the browser or the system keeps the agent silent, until a tap. */
export function isSilenced(output: ConversationState['speaker']['status']): boolean {
  return output === 'blocked' || output === 'interrupted';
}
