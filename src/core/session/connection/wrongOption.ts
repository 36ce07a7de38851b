import { ParlandoError } from '../../ParlandoError';
import type { SessionOptions } from '../SessionOptions';
import { wrongOnPrem } from './wrongOnPrem';

/** What is wrong with the options, as far as can be said before anything is opened. */
export function wrongOption(options: SessionOptions): ParlandoError | undefined {
  const { agentId, onPrem, requiresAuth, signedUrl } = options;
  if (onPrem) return wrongOnPrem(onPrem, signedUrl);
  if (signedUrl) return undefined;
  if (requiresAuth) return authRequired();
  return agentId ? undefined : agentMissing();
}

function agentMissing(): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: 'There is neither an agentId nor a signedUrl.',
      why: 'Nothing says which agent to talk to.',
      remedy: 'Set one of them; a local agent takes any agentId.',
    },
    { details: { option: 'agentId' } },
  );
}

function authRequired(): ParlandoError {
  return new ParlandoError(
    'auth_required',
    {
      what: 'The agent is private, and there is no signedUrl.',
      why: 'It would refuse the conversation.',
      remedy: 'Give a signedUrl that your own server has signed, or a function that fetches one.',
    },
    { details: undefined },
  );
}
