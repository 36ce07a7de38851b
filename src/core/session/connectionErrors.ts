import { ParlandoError } from '../ParlandoError';
import type { ErrorMessage } from '../protocol/ServerMessage';
import { sentence } from '../sentence';
import type { EndReason } from '../state/ConversationState';

const NORMAL = 1000;
const POLICY = 1008;
/** The agent's own ways of saying that something is wrong: operational, contract, internal. */
const REFUSALS = [NORMAL, 1002, POLICY, 1011];

export function connectTimeout(timeoutMs: number): ParlandoError {
  return new ParlandoError(
    'connect_timeout',
    {
      what: `The agent did not answer within ${timeoutMs / 1000} seconds.`,
      why: 'The conversation has not begun.',
      remedy: 'Check that the agent runs, then start again.',
    },
    { details: { timeoutMs }, retryable: true },
  );
}

export function agentUnreachable(url: string): ParlandoError {
  // Path and query may hold credentials.
  const { origin } = new URL(url);
  return new ParlandoError(
    'agent_unreachable',
    {
      what: `No agent answers at ${origin}.`,
      why: 'The conversation has not begun.',
      remedy: 'Check the origin, or run "npx parlando agent", then start again.',
    },
    { details: { origin }, retryable: true },
  );
}

export function agentError({ error_event }: ErrorMessage): ParlandoError {
  const { code, message, reason, error_type } = error_event;
  const said = message ?? reason ?? error_type;
  return new ParlandoError(
    'agent_error',
    {
      what: sentence('The agent reports an error', said),
      why: 'It may close the conversation.',
      remedy: error_type ? `Look up "${error_type}" in the settings of the agent.` : 'Start again.',
    },
    {
      details: { closeCode: code, ...(error_type && { errorType: error_type }) },
      retryable: code !== POLICY,
    },
  );
}

/** Why a line that was not closed by us is closed. `reported` is the error that the agent sent before, if any. */
export function closeReason(
  code: number,
  reason: string,
  connected: boolean,
  url: string,
  reported: ParlandoError | undefined,
): EndReason {
  if (code === NORMAL && connected) return { type: 'agent' };
  if (reported) return { type: 'error', error: reported };
  if (REFUSALS.includes(code)) return { type: 'error', error: agentClosed(code, reason) };
  return { type: 'network', error: connected ? connectionLost(code) : agentUnreachable(url) };
}

function agentClosed(closeCode: number, reason: string): ParlandoError {
  return new ParlandoError(
    'agent_closed',
    {
      what: sentence('The agent closed the conversation', reason),
      why: 'It does not go on.',
      remedy:
        closeCode === POLICY
          ? 'Check the agent id, its access and the overrides it allows.'
          : 'Start again, or look into the log of the agent.',
    },
    { details: { closeCode, reason }, retryable: closeCode !== POLICY },
  );
}

function connectionLost(closeCode: number): ParlandoError {
  return new ParlandoError(
    'connection_lost',
    {
      what: 'The connection to the agent was lost.',
      why: 'The conversation does not go on.',
      remedy: 'Check the network, then start again.',
    },
    { details: { closeCode }, retryable: true },
  );
}
