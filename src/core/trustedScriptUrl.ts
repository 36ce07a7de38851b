/** The parts of Trusted Types that are used. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

const POLICY = 'parlando';

let ours: string | undefined;
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of a script of this package, in the form that a page with Trusted Types asks for. There is one policy, and it
 * lets nothing through but the addresses that were given here.
 *
 * @throws TypeError where the page does not allow the policy `parlando`.
 */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy(POLICY, {
    createScriptURL(asked) {
      if (asked === ours) return asked;
      throw new TypeError(`${asked} is no script of ${POLICY}.`);
    },
  });
  ours = url;
  const trusted = policy.createScriptURL(url);
  ours = undefined;
  return trusted as string;
}
