import type { Attribute } from './Attribute';

const HOST = /^(\*|[\w-]+(\.[\w-]+)*)$/;

/** Hosts, with spaces or commas between them; as a property a list. `*` is every host. */
export function hosts(): Attribute<readonly string[]> {
  return {
    kind: 'hosts',
    fallback: [],
    read(given) {
      const names: unknown = typeof given === 'string' ? given.split(/[\s,]+/).filter(Boolean) : given;
      if (!Array.isArray(names)) return undefined;
      return names.every((name) => typeof name === 'string' && HOST.test(name))
        ? (names as string[])
        : undefined;
    },
  };
}
