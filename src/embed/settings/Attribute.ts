/** What a setting takes, from HTML as text or from a property as it is. */
export interface Attribute<T> {
  kind: 'text' | 'address' | 'choice' | 'switch' | 'number' | 'hosts' | 'json';
  /** What may be given, in words that follow "one of" or "a". */
  allowed: string;
  /** What holds where nothing is given, or nothing that can be used. */
  fallback: T;
  /** What was given as the setting's value; undefined where it cannot be used. */
  read(given: unknown): T | undefined;
}
