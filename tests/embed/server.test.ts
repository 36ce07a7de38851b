import { expect, it, vi } from 'vitest';

it('is imported where there is no page, and defines nothing there', async () => {
  vi.resetModules();
  expect(Object.keys(globalThis)).not.toContain('HTMLElement');
  expect(Object.keys(globalThis)).not.toContain('customElements');
  const before = Reflect.ownKeys(globalThis);
  const { ParlandoAgent } = await import('../../src/embed');
  expect(ParlandoAgent.observedAttributes).toContain('agent-id');
  expect(Reflect.ownKeys(globalThis).filter((name) => !before.includes(name))).toEqual([]);
});
