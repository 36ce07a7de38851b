import { ParlandoError, toError } from '../../ParlandoError';
import type { ErrorMessage } from '../../protocol/ServerMessage';
import { sentence } from '../../sentence';
import type { EndCause } from '../../state/ConversationState';
import type { Target } from '../../transport/Transport';
import type { SessionOptions } from '../SessionOptions';
import { redact } from './redact';

const NORMAL = 1000;
const OPERATIONAL = 1002;
const POLICY = 1008;
const INTERNAL = 1011;
/** The agent's own ways of saying that something is wrong. */
const REFUSALS = [NORMAL, OPERATIONAL, POLICY, INTERNAL];

/** Why a line was closed by the other side. */
export interface Closing {
  code: number;
  reason: string;
  connected: boolean;
  target: Target | undefined;
  /** The error that the agent sent before, if any. */
  reported: ParlandoError | undefined;
}

/** What a close that was not ours means. */
export function closeCause({ code, reason, connected, target, reported }: Closing): EndCause {
  if (connected && /\bdurations?\b/i.test(reason)) return { type: 'max_duration' };
  if (code === NORMAL && connected) return { type: 'agent' };
  if (reported) return { type: 'error', error: reported };
  if (REFUSALS.includes(code)) return { type: 'error', error: agentClosed(code, redact(reason, target)) };
  return { type: 'network', error: connected ? connectionLost(code) : agentUnreachable(target?.url) };
}

export function agentError({ error_event }: ErrorMessage, target: Target | undefined): ParlandoError {
  const { code, message, reason, error_type } = error_event;
  const said = redact(message ?? reason ?? error_type ?? '', target);
  return new ParlandoError(
    'agent_error',
    {
      what: sentence('The agent reports an error', said),
      why: 'It may close the conversation.',
      remedy: error_type ? `Look up "${error_type}" in the settings of the agent.` : 'Start again.',
    },
    {
      details: { closeCode: code, ...(error_type && { errorType: error_type }) },
      retryable: code !== POLICY && code !== OPERATIONAL,
    },
  );
}

/** A start that threw. Once it was known where to go, what was thrown may hold the credentials of that. */
export function startFailed(
  thrown: unknown,
  { signedUrl, onPrem }: SessionOptions,
  target: Target | undefined,
): ParlandoError {
  const { message } = toError(thrown);
  const said = redact(message, target);
  const option = onPrem ? 'onPrem' : signedUrl ? 'signedUrl' : 'origin';
  return new ParlandoError(
    'invalid_option',
    {
      what: sentence('The conversation could not be started', said),
      why: 'There is no conversation.',
      remedy: target ? `Check ${option} and protocols.` : `Check ${option}; the cause is in this error.`,
    },
    { details: { option }, cause: target ? new Error(said) : thrown, retryable: isRetryable(thrown, target) },
  );
}

/** Whoever asks for the signed URL may say that asking again is of no use. */
function isRetryable(thrown: unknown, target: Target | undefined): boolean {
  return !target && (thrown as { retryable?: boolean } | undefined)?.retryable !== false;
}

export function connectTimeout(timeoutMs: number): ParlandoError {
  return new ParlandoError(
    'connect_timeout',
    {
      what: `The agent did not answer within ${timeoutMs / 1000} seconds.`,
      why: 'There is no conversation with it.',
      remedy: 'Check that the agent runs, then start again.',
    },
    { details: { timeoutMs }, retryable: true },
  );
}

export function agentUnreachable(url = ''): ParlandoError {
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

export function connectionLost(
  closeCode: number,
  what = 'The connection to the agent was lost.',
): ParlandoError {
  return new ParlandoError(
    'connection_lost',
    { what, why: 'The conversation does not go on.', remedy: 'Check the network, then start again.' },
    { details: { closeCode }, retryable: true },
  );
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
    { details: { closeCode, reason }, retryable: closeCode === INTERNAL },
  );
}
