type Words = Readonly<Record<string, unknown>>;
type Value = string | number | boolean | undefined;
type Sentence = (...values: Value[]) => string;

/**
 * `words` with those of `strings`, which come from JSON, in their places, group by group. What has no place there, or is no text, is left
 * out. Where a sentence is made of values, a text has `{0}` and `{1}` for them; texts by the name of a value are chosen by it, and
 * `other` is for the rest: `{ "1": "One new message", "other": "{0} new messages" }`.
 */
export function replaceWords<T extends object>(words: T, strings: Words): T {
  const entries = Object.entries(words).map(([name, old]: [string, unknown]) => [
    name,
    Object.hasOwn(strings, name) ? replaced(old, strings[name]) : old,
  ]);
  return Object.fromEntries(entries) as T;
}

function replaced(old: unknown, given: unknown): unknown {
  if (typeof old === 'function') return sentence(old as Sentence, given);
  if (isGroup(old)) return isGroup(given) ? replaceWords(old, given) : old;
  return typeof given === 'string' ? given : old;
}

function sentence(old: Sentence, given: unknown): Sentence {
  if (typeof given === 'string') return (...values) => filled(given, values);
  if (!isGroup(given)) return old;
  return (...values) => {
    const name = values.map(String).find((value) => Object.hasOwn(given, value)) ?? 'other';
    const text = given[name];
    return typeof text === 'string' ? filled(text, values) : old(...values);
  };
}

function filled(text: string, values: readonly Value[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

function isGroup(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
