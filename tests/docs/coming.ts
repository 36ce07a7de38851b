/** Names that a page already tells of, and the code does not have yet. */
const COMING: readonly string[] = [];

/** True of such a name, and of what is beneath it. */
export function isComing(name: string): boolean {
  return COMING.some((coming) => name === coming || name.startsWith(`${coming}.`));
}
