const TAG = 'parlando-agent';

/** Makes a class that of `<parlando-agent>`, unless there is one, or no page at all. */
export function define(element: CustomElementConstructor): void {
  const { customElements: registry } = globalThis as { customElements?: CustomElementRegistry };
  if (registry?.get(TAG) === undefined) registry?.define(TAG, element);
}
