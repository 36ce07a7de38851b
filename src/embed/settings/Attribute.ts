/** What a setting takes, from HTML as text or from a property as it is. `allowedOf` has the words for it. */
export interface Attribute<T> {
  kind: 'text' | 'address' | 'signed' | 'choice' | 'switch' | 'number' | 'hosts' | 'variables' | 'words';
  /** Of a choice its words, of an address its schemes, of a number the least and the most. */
  of?: readonly (string | number)[];
  /** What holds where nothing is given, or nothing that can be used. */
  fallback: T;
  /** What was given as the setting's value; undefined where it cannot be used. */
  read(given: unknown): T | undefined;
}
