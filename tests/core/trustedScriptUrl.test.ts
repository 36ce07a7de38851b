import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface Rules {
  createScriptURL(url: string): string;
}

/** What a browser has made of each policy that was asked for. */
let policies: { name: string; rules: Rules }[] = [];
let trustedScriptUrl: (url: string) => string;

beforeEach(async () => {
  policies = [];
  // The policy is made once in the life of a page.
  vi.resetModules();
  ({ trustedScriptUrl } = await import('../../src/core/trustedScriptUrl'));
});

afterEach(() => vi.unstubAllGlobals());

/** A page that allows the policies of these names. */
function pageThatAllows(...names: string[]): void {
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: Rules) {
      if (!names.includes(name)) throw new TypeError(`Policy ${name} disallowed.`);
      policies.push({ name, rules });
      return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` };
    },
  });
}

describe('the address of a script of ours', () => {
  it('is as it is where nothing has to be trusted', () => {
    expect(trustedScriptUrl('/sound/line.js')).toBe('/sound/line.js');
  });

  it('is trusted through one policy, however many there are', () => {
    pageThatAllows('parlando');
    expect(trustedScriptUrl('/sound/line.js')).toBe('trusted /sound/line.js');
    expect(trustedScriptUrl('blob:one')).toBe('trusted blob:one');
    expect(policies.map(({ name }) => name)).toEqual(['parlando']);
  });

  it('is all that the policy lets through, and that only while we ask', () => {
    pageThatAllows('parlando');
    trustedScriptUrl('/sound/line.js');
    const { rules } = policies[0]!;
    for (const url of ['https://elsewhere.test/evil.js', 'data:text/javascript,1', '', '/sound/line.js']) {
      expect(() => rules.createScriptURL(url)).toThrow(TypeError);
    }
  });

  it('cannot be had where the page does not allow the policy', () => {
    pageThatAllows('somebodys');
    expect(() => trustedScriptUrl('/sound/line.js')).toThrow(TypeError);
  });
});
