/** The files of the embed as it is published that know their own address. */
const PUBLISHED = /^https?:.*\/(?:embed|widget)\.js$/;

/**
 * The folder of worklets and Worker beside a file of the embed, where that was loaded as it is published: a policy that allows the one
 * allows the others. Undefined in an application that has its own build.
 *
 * @param module The address of `embed.js` or `widget.js`.
 */
export function servedFiles(module: string): string | undefined {
  const { origin, pathname } = new URL(module);
  return PUBLISHED.test(origin + pathname) ? new URL('./worklets', module).href : undefined;
}
