/**
 * The folder of worklets and Worker beside `embed.js`, where that was loaded as it is published and from the page's own origin: a
 * policy that allows it allows them. Elsewhere undefined, which is blob URLs.
 */
export function servedFiles(loader: string, page: string | undefined): string | undefined {
  const { origin, pathname } = new URL(loader);
  return origin === page && pathname.endsWith('/embed.js') ? new URL('./worklets', loader).href : undefined;
}
