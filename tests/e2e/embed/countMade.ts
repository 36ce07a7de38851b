declare global {
  interface Window {
    made: { policies: string[]; elements: string[] };
  }
}

/** Notes, before any script of the page, each policy of Trusted Types and each element that is made known. To be run in the page. */
export function countMade(): void {
  const made: Window['made'] = { policies: [], elements: [] };
  window.made = made;
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: unknown): unknown };
  };
  const createPolicy = trustedTypes.createPolicy.bind(trustedTypes);
  trustedTypes.createPolicy = (name, rules) => {
    made.policies.push(name);
    return createPolicy(name, rules);
  };
  const define = customElements.define.bind(customElements);
  customElements.define = (name, element, options) => {
    made.elements.push(name);
    define(name, element, options);
  };
}
