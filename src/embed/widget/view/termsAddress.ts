import { safeUrl } from '../../../components/safeUrl';

/** Where the terms are to be read, when `consent` is an address, on the page's own site also as `/terms`; else undefined. */
export function termsAddress(consent: string): string | undefined {
  const text = consent.trim();
  if (!/^(https?:|\/)\S*$/.test(text) || !URL.canParse(text, document.baseURI)) return undefined;
  return safeUrl(new URL(text, document.baseURI).href);
}
