import { ParlandoError } from '../../ParlandoError';
import type { OnPrem } from '../OnPrem';
import type { SessionOptions } from '../SessionOptions';

/** What is wrong with the options of one's own server. */
export function wrongOnPrem(
  onPrem: OnPrem,
  signedUrl: SessionOptions['signedUrl'],
): ParlandoError | undefined {
  if (signedUrl) return twoAddresses();
  const twice = (['Transcription', 'Audio'] as const).find(
    (kind) => onPrem[`postCall${kind}Webhook`] && onPrem[`postCall${kind}WebhookUrl`],
  );
  return twice && webhookTwice(`onPrem.postCall${twice}Webhook`);
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
