import type { Attribute } from './Attribute';

/** Any text that is not empty. */
export function text(): Attribute<string | undefined> {
  return {
    kind: 'text',
    fallback: undefined,
    read: (given) => (typeof given === 'string' && given.trim() ? given : undefined),
  };
}
