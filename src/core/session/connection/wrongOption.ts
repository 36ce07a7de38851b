import { ParlandoError } from '../../ParlandoError';
import type { SessionOptions } from '../SessionOptions';

/** What is wrong with the options, as far as can be said before anything is opened. */
export function wrongOption(options: SessionOptions): ParlandoError | undefined {
  const { agentId, onPrem, requiresAuth, signedUrl } = options;
  if (onPrem && signedUrl) return twoAddresses();
  if (onPrem) {
    const twice = (['Transcription', 'Audio'] as const).find(
      (kind) => onPrem[`postCall${kind}Webhook`] && onPrem[`postCall${kind}WebhookUrl`],
    );
    return twice && webhookTwice(`onPrem.postCall${twice}Webhook`);
  }
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

function twoAddresses(): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: 'signedUrl and onPrem are both set.',
      why: 'Each says where to connect, and a conversation has one agent.',
      remedy: 'Keep onPrem for a server of your own, signedUrl for a private agent of the service.',
    },
    { details: { option: 'signedUrl' } },
  );
}

function webhookTwice(option: string): ParlandoError {
  return new ParlandoError(
    'invalid_option',
    {
      what: `${option} and ${option}Url are both set.`,
      why: 'They are two forms of one thing, and the server takes one.',
      remedy: `Keep ${option}, which can carry a secret.`,
    },
    { details: { option } },
  );
}
