import { ParlandoError } from '../../ParlandoError';
import type { SessionOptions } from '../SessionOptions';

const POLICY = 1008;

/**
 * Which of the overrides that are not the user's own a close refuses; none when it is about something else. An agent that does
 * not allow an override names it in the reason: "Override for field 'text_only' is not allowed by config."
 */
export function refusedOverrides(
  { audio, initiation }: SessionOptions,
  code: number,
  said: string,
): string[] {
  if (code !== POLICY || !/overrid/i.test(said)) return [];
  const own = initiation?.configOverride?.conversation ?? {};
  const ours = ['client_events', ...(audio === false ? ['text_only'] : [])].filter((name) => !(name in own));
  const named = /field\s+["'`]?([\w.]+)/i.exec(said)?.[1]?.split('.').at(-1);
  return named === undefined || ours.includes(named) ? ours : [];
}

export function overrideRefused(settings: string[]): ParlandoError {
  const names = settings.map((name) => `conversation.${name}`);
  return new ParlandoError(
    'override_refused',
    {
      what: `The agent does not allow to override ${names.join(' and ')}.`,
      why: 'The conversation began anew without; some events of the agent will not come.',
      remedy: `Allow ${names.join(' and ')} among the overrides in the agent's security settings, or set your own in initiation.configOverride.`,
    },
    { details: { settings: names } },
  );
}
