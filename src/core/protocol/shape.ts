// Shapes say what a value from outside must be. They are tables, not code, so that a message costs a line. A wrong
// required field refuses the whole; a wrong optional one is dropped and noted.

/** Gives the value, typed. `wrong` gets the path of what is not as it must be, `dropped` of what was left out for that. */
export type Reader<T> = (value: unknown, path: string, wrong: string[], dropped: string[]) => T;

/** An object of just these fields; what else the sender put in is left out. */
export type Fields<T> = {
  [K in keyof T]-?: Shape<object extends Pick<T, K> ? T[K] | undefined : T[K]>;
};

/** What a value must be. */
export type Shape<T> = Reader<T> | (T extends object ? Fields<T> : never);

const when =
  <T>(accept: (value: unknown) => boolean): Reader<T> =>
  (value, path, wrong) => {
    if (!accept(value)) wrong.push(path);
    return value as T;
  };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Reader<string> = /* @__PURE__ */ when((value) => typeof value === 'string');
export const flag: Reader<boolean> = /* @__PURE__ */ when((value) => typeof value === 'boolean');
export const integer: Reader<number> = /* @__PURE__ */ when(Number.isSafeInteger);
export const finite: Reader<number> = /* @__PURE__ */ when(Number.isFinite);
export const fraction: Reader<number> = /* @__PURE__ */ when(
  (value) => typeof value === 'number' && value >= 0 && value <= 1,
);
export const record: Reader<Record<string, unknown>> = /* @__PURE__ */ when(isRecord);

export function oneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return when((value) => (allowed as readonly unknown[]).includes(value));
}

export function list<T>(item: Shape<T>): Reader<T[]> {
  return (value, path, wrong, dropped) => {
    if (Array.isArray(value)) {
      return value.map((entry, index) => read(item, entry, `${path}[${index}]`, wrong, dropped));
    }
    wrong.push(path);
    return [];
  };
}

/** Absent and `null` are the same, and fine. Without a `fallback` the field is then left out. */
export function optional<T, F = undefined>(shape: Shape<T>, fallback?: F): Reader<T | F> {
  return (value, path, _, dropped) => {
    const wrong: string[] = [];
    if (value != null) {
      const result = read(shape, value, path, wrong, dropped);
      if (wrong.length === 0) return result;
      dropped.push(wrong[0]!);
    }
    return fallback as F;
  };
}

/** Reads a value by its shape. What it gives is of use only if nothing was `wrong`. */
export function read<T>(
  shape: Shape<T>,
  value: unknown,
  path: string,
  wrong: string[],
  dropped: string[],
): T {
  if (typeof shape === 'function') return shape(value, path, wrong, dropped);
  const result: Record<string, unknown> = {};
  if (!isRecord(value)) wrong.push(path);
  else {
    for (const [key, field] of Object.entries<Shape<unknown>>(
      shape as object as Record<string, Shape<unknown>>,
    )) {
      const inner = read(field, value[key], path ? `${path}.${key}` : key, wrong, dropped);
      if (inner !== undefined) result[key] = inner;
    }
  }
  return result as T;
}
