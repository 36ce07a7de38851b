import { ParlandoError } from '../../../core/ParlandoError';

/**
 * The chat address below a base address: `http://127.0.0.1:11434`, the same with `/v1`, or the whole path. Throws
 * `invalid_option` when it is no http address.
 */
export function chatUrl(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ParlandoError(
      'invalid_option',
      {
        what: `"${base}" is not the address of a language model.`,
        why: 'Without one there is nobody to ask for an answer.',
        remedy: 'Give an http address such as http://127.0.0.1:11434, with or without /v1.',
      },
      { details: { option: 'url' } },
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/chat/completions')) {
    url.pathname = `${path === '' ? '/v1' : path}/chat/completions`;
  }
  return url.href;
}
