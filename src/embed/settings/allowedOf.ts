import type { Attribute } from './Attribute';

/** What may be given for a setting, in words that follow "allowed is". */
export function allowedOf({ kind, of = [] }: Pick<Attribute<unknown>, 'kind' | 'of'>): string {
  switch (kind) {
    case 'address':
      return `an address with ${of.join(', ')}, or one relative to the page`;
    case 'choice':
      return `one of ${of.join(', ')}`;
    case 'number':
      return `a number from ${of.join(' to ')}`;
    default:
      return ALLOWED[kind];
  }
}

const ALLOWED = {
  text: 'any text but an empty one',
  signed: 'a signed address with wss:, or an address with https: that answers with one',
  switch: 'true or false',
  hosts: 'hosts such as example.com with spaces between them, or *',
  variables: 'a JSON object of texts, numbers, true and false',
  words: 'a JSON object of groups of words',
};
