import { ListPart } from './ListPart';

/** What is shown of a value in its line: all of a leaf, and what kind of thing it is of what can be opened. */
export function leafText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'ƒ';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof ListPart) return '';
  if (Array.isArray(value)) return value.length ? `[${value.length}]` : '[ ]';
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const names = Object.keys(value);
  if (names.length === 0) return '{ }';
  // What it is called says more than how much there is of it.
  const { name, role, type, status } = value as Record<string, unknown>;
  const called = [name, role, type, status].find((word) => typeof word === 'string' && word !== '');
  return called === undefined ? `{${names.length}}` : `{ ${called as string} }`;
}
