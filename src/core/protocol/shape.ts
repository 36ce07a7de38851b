// Readers check a value that came from outside and give it back typed. They are tables, not code, so that a message
// costs a line. A wrong required field refuses the whole; a wrong optional one is dropped and noted.

/** Gives the value, typed, or throws a {@link Refusal}. `dropped` collects the paths of what was left out. */
export type Reader<T> = (value: unknown, path: string, dropped: string[]) => T;

interface OptionalReader<T> {
  optional: Reader<T>;
}

type Fields<T> = {
  [K in keyof T]-?: object extends Pick<T, K> ? OptionalReader<NonNullable<T[K]>> : Reader<T[K]>;
};

/** Thrown by readers, caught by `decode`. */
export class Refusal {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }
}

const when =
  <T>(accept: (value: unknown) => boolean): Reader<T> =>
  (value, path) => {
    if (!accept(value)) throw new Refusal(path);
    return value as T;
  };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Reader<string> = when((value) => typeof value === 'string');
export const flag: Reader<boolean> = when((value) => typeof value === 'boolean');
export const integer: Reader<number> = when((value) => Number.isSafeInteger(value));
export const fraction: Reader<number> = when(
  (value) => typeof value === 'number' && value >= 0 && value <= 1,
);
export const finite: Reader<number> = when((value) => Number.isFinite(value));
export const record: Reader<Record<string, unknown>> = when(isRecord);

export function oneOf<T extends string>(...allowed: readonly T[]): Reader<T> {
  return when((value) => (allowed as readonly unknown[]).includes(value));
}

export function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, path, dropped) => {
    if (!Array.isArray(value)) throw new Refusal(path);
    return value.map((entry, index) => item(entry, `${path}[${index}]`, dropped));
  };
}

/** Absent and `null` are the same, and fine. */
export function optional<T>(reader: Reader<T>): OptionalReader<T> {
  return { optional: reader };
}

/** An object of just these fields; what else the sender put in is left out. */
export function object<T>(fields: Fields<T>): Reader<T> {
  const entries = Object.entries<Reader<unknown> | OptionalReader<unknown>>(fields);
  return (value, path, dropped) => {
    if (!isRecord(value)) throw new Refusal(path);
    const result: Record<string, unknown> = {};
    for (const [key, reader] of entries) {
      const at = path ? `${path}.${key}` : key;
      if (typeof reader === 'function') result[key] = reader(value[key], at, dropped);
      else if (value[key] != null) readOptional(reader.optional, value[key], at, dropped, result, key);
    }
    return result as T;
  };
}

function readOptional(
  reader: Reader<unknown>,
  value: unknown,
  path: string,
  dropped: string[],
  into: Record<string, unknown>,
  key: string,
): void {
  try {
    into[key] = reader(value, path, dropped);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    dropped.push(refusal.path);
  }
}
