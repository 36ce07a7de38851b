/**
 * Asks your server for a signed address: the answer is the address as text, or JSON with `signed_url` or `signedUrl`. The page's
 * cookies go along to the page's own origin alone.
 *
 * @throws Error where the server refuses; that of `fetch` where it is not reached.
 */
export async function fetchSignedUrl(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal, cache: 'no-store' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const text = (await response.text()).trim();
  if (!text.startsWith('{')) return text;
  const { signed_url, signedUrl } = JSON.parse(text) as { signed_url?: unknown; signedUrl?: unknown };
  return String(signed_url ?? signedUrl);
}
