import { ParlandoError } from '../../core/ParlandoError';
import type { SessionOptions } from '../../core/session/SessionOptions';

/** What an option may be, as {@link kindOf} names it; of others the session itself says what is wrong with them. */
const KINDS: Readonly<Record<string, string>> = {
  agentId: 'string',
  origin: 'string',
  userId: 'string',
  environment: 'string',
  signedUrl: 'string or function',
  protocols: 'array',
  clientTools: 'object',
  initiation: 'object',
  // An application's affair: a server that is told what to be is no matter of a page's.
  onPrem: 'undefined',
};

/**
 * The options as the listeners of `parlando-call` have left them. What makes no sense is as it was.
 *
 * @param before What the listeners were given.
 * @param report Told of each that makes no sense.
 */
export function leftOptions(
  left: unknown,
  before: SessionOptions,
  report: (error: ParlandoError) => void,
): SessionOptions {
  const settled = (name: string, value: unknown, allowed: string | undefined, old: unknown): unknown => {
    if (value === undefined || !allowed || allowed.split(' or ').includes(kindOf(value))) return value;
    report(
      new ParlandoError(
        'invalid_option',
        {
          what: `A listener of parlando-call has left ${name} as ${kindOf(value)}.`,
          why: 'It is as it was before.',
          remedy: `Let it be ${allowed}.`,
        },
        { details: { option: name } },
      ),
    );
    return old;
  };
  const options = settled('options', left ?? null, 'object', before) as object;
  const entries = Object.entries(options).map(([name, value]: [string, unknown]) => {
    const allowed = /^on[A-Z]/.test(name) ? (KINDS[name] ?? 'function') : KINDS[name];
    return [name, settled(name, value, allowed, before[name as keyof SessionOptions])];
  });
  return Object.fromEntries(entries) as SessionOptions;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
