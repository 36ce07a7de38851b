import { ParlandoError, type ErrorMessage } from '../../../core/ParlandoError';

const why = 'So this question has no answer.';

/** What can go wrong on the way to a language model. */
export type ChatFailureKind = 'unreachable' | 'refused' | 'slow' | 'broken';

/** The error for people: what happened, why it matters, what to do. */
export function chatFailure(
  kind: ChatFailureKind,
  message: Omit<ErrorMessage, 'why'>,
  cause?: unknown,
): ParlandoError<'agent_error'> {
  return new ParlandoError(
    'agent_error',
    { ...message, why },
    { details: { errorType: `llm_${kind}`, closeCode: 1011 }, cause, retryable: kind !== 'refused' },
  );
}

/** The error for an answer that is not a 2xx. */
export async function refusalOf(
  response: Response,
  url: string,
  model: string,
): Promise<ParlandoError<'agent_error'>> {
  const said = saidIn(await response.text().catch(() => ''));
  const what = `The language model at ${url} refused with status ${response.status}${said === '' ? '' : ` and said: ${said}`}`;
  return chatFailure('refused', {
    what: /[.!?]$/.test(what) ? what : `${what}.`,
    remedy: remedyFor(response.status, model),
  });
}

function remedyFor(status: number, model: string): string {
  if (status === 401 || status === 403) return 'Check the key that the agent was started with.';
  if (status === 404)
    return `Check the address, and that a model called "${model}" is there; with Ollama, pull it first.`;
  if (status === 429) return 'Wait a moment, or check what the account may use.';
  return 'Look at what the model server has logged, and ask again.';
}

function saidIn(body: string): string {
  const parsed = parse(body);
  const error = field(parsed, 'error');
  const message = field(error, 'message') ?? field(parsed, 'message') ?? error;
  const text = typeof message === 'string' ? message : typeof parsed === 'string' ? parsed : '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body.trimStart().startsWith('<') ? '' : body;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
