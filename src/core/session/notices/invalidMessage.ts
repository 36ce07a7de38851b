import { ParlandoError } from '../../ParlandoError';
import { sentence } from '../../sentence';
import type { LineEvent } from '../line/Line';

/** A message of the agent's, or a field of it, that makes no sense. */
export function invalidMessage({
  kind: _,
  ...details
}: Extract<LineEvent, { kind: 'refused' }>): ParlandoError {
  const where = [details.type, details.path].filter(Boolean).join(' at ');
  return new ParlandoError(
    'invalid_message',
    {
      what: sentence('The agent sent a message that makes no sense', where),
      why: 'It was left out: a conversation goes on without it, but cannot begin without its metadata.',
      remedy: 'Report it to whoever runs the agent.',
    },
    { details },
  );
}
