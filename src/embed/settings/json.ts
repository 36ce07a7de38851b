import type { Attribute } from './Attribute';

/** An object: in HTML as JSON, as a property itself. */
export function json<T extends object | undefined>(
  fallback: T,
  kind: 'variables' | 'words',
  isValue: (value: unknown) => boolean,
): Attribute<T> {
  return {
    kind,
    fallback,
    read(given) {
      const value = typeof given === 'string' ? parse(given) : given;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
      return Object.values(value).every(isValue) ? (value as T) : undefined;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
