import type { Attribute } from './Attribute';

/** An address on the web, whole or relative to the page; read, it is whole. */
export function address(...schemes: string[]): Attribute<string | undefined> {
  return {
    kind: 'address',
    of: schemes,
    fallback: undefined,
    read(given) {
      const base = (globalThis as { document?: Document }).document?.baseURI;
      if (typeof given !== 'string' || !given.trim() || !URL.canParse(given, base)) return undefined;
      const url = new URL(given, base);
      return schemes.includes(url.protocol) ? url.href : undefined;
    },
  };
}
