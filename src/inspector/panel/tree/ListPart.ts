/** So many entries of a long list are shown as one, to be opened by themselves. */
const PART = 100;

/** Some entries of a list that is too long to be shown at once. */
export class ListPart {
  readonly entries: readonly (readonly [name: string, value: unknown])[];

  private constructor(list: readonly unknown[], start: number) {
    this.entries = list.slice(start, start + PART).map((value, i) => [String(start + i), value]);
  }

  /** The entries of a list by their names, or in parts where they are many. */
  static entriesOf(list: readonly unknown[]): (readonly [name: string, value: unknown])[] {
    if (list.length <= PART) return list.map((value, i) => [String(i), value]);
    return Array.from({ length: Math.ceil(list.length / PART) }, (_, i) => {
      const part = new ListPart(list, i * PART);
      return [`${i * PART} – ${i * PART + part.entries.length - 1}`, part];
    });
  }

  /** True when it has the same entries. */
  isSame(other: unknown): boolean {
    return (
      other instanceof ListPart &&
      other.entries.length === this.entries.length &&
      this.entries.every(([, value], i) => Object.is(value, other.entries[i]![1]))
    );
  }
}
