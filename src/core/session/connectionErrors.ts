import { ParlandoError } from '../ParlandoError';
import type { ErrorMessage } from '../protocol/ServerMessage';
import type { EndReason } from '../state/ConversationState';

const NORMAL = 1000;
/** The agent's own ways of saying that something is wrong: operational, contract, internal. */
const REFUSALS = [1002, 1008, 1011];

/** `wss://host`, without path and query, which may hold credentials. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

export function connectTimeout(timeoutMs: number): ParlandoError {
  return new ParlandoError(
    'connect_timeout',
    {
      what: `The agent did not answer within ${timeoutMs / 1000} seconds.`,
      why: 'The conversation has not begun.',
      remedy: 'Check that the agent runs and is reachable from here, then start again.',
    },
    { details: { timeoutMs }, retryable: true },
  );
}

export function agentUnreachable(url: string): ParlandoError {
  const origin = originOf(url);
  return new ParlandoError(
    'agent_unreachable',
    {
      what: `No agent answers at ${origin}.`,
      why: 'The conversation has not begun.',
      remedy: 'Start the local agent with "npx parlando agent", or check the origin, then start again.',
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
      what: `The agent reports an error${said ? `: ${said.replace(/\.$/, '')}` : ''}.`,
      why: 'It may close the conversation.',
      remedy: error_type ? `Look up "${error_type}" in the settings of the agent.` : 'Start again.',
    },
    {
      details: {
        closeCode: code,
        ...(error_type && { errorType: error_type }),
      },
      retryable: code !== 1008,
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
  if (REFUSALS.includes(code) || code === NORMAL) return { type: 'error', error: agentClosed(code, reason) };
  if (!connected) return { type: 'network', error: agentUnreachable(url) };
  return { type: 'network', error: connectionLost(code) };
}

function agentClosed(closeCode: number, reason: string): ParlandoError {
  return new ParlandoError(
    'agent_closed',
    {
      what: `The agent closed the conversation${reason ? `: ${reason.replace(/\.$/, '')}` : ''}.`,
      why: 'It will not go on.',
      remedy:
        closeCode === 1008
          ? 'Check the agent id, its access and the overrides it allows.'
          : 'Start again; if it stays so, look into the log of the agent.',
    },
    { details: { closeCode, reason }, retryable: closeCode !== 1008 },
  );
}

function connectionLost(closeCode: number): ParlandoError {
  return new ParlandoError(
    'connection_lost',
    {
      what: 'The connection to the agent was lost.',
      why: 'The conversation stops here; what was said is kept.',
      remedy: 'Check the network and start again.',
    },
    { details: { closeCode }, retryable: true },
  );
}
