/** Whether a web address leads to one of `hosts`, or below one; `*` is every host. */
export function isAllowedUrl(url: unknown, hosts: readonly string[]): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return hosts.some((host) => host === '*' || hostname === host || hostname.endsWith(`.${host}`));
}
