import { hideCredentials } from '../../../core/session/log/hideCredentials';
import { ListPart } from './ListPart';

/** What of an error is worth a look: most of it is not among its own enumerable properties. */
const OF_ERRORS = ['code', 'message', 'details', 'cause'] as const;

/** What is below a value in a tree; undefined when it is a leaf. Whatever may be a credential is hidden. */
export function entriesOf(value: unknown): readonly (readonly [name: string, value: unknown])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (value instanceof ListPart) return value.entries;
  if (Array.isArray(value)) return ListPart.entriesOf(value);
  const entries: [string, unknown][] =
    value instanceof Error
      ? OF_ERRORS.map((name) => [name, (value as unknown as Record<string, unknown>)[name]])
      : Object.entries(value);
  // A figure lets nobody in: how long a token took, say.
  return entries.map(
    ([name, inner]) => [name, typeof inner === 'number' ? inner : hideCredentials(name, inner)] as const,
  );
}
