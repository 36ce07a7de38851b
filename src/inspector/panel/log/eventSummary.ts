import { hideCredentials } from '../../../core/session/log/hideCredentials';

/** More characters than a line ever shows. */
const LENGTH = 240;
/** The line says it already. */
const SAID = ['type', 'kind'];

/** What an event's body says, in a line: its values with their names, without the braces around. */
export function eventSummary(body: unknown): [name: string, value: string][] {
  const parts: [string, string][] = [];
  let length = 0;
  const add = (name: string, value: unknown): void => {
    if (length > LENGTH) return;
    const shown = hideCredentials(name, value);
    if (typeof shown === 'object' && shown !== null) {
      for (const [key, inner] of Object.entries(shown)) add(Array.isArray(shown) ? name : key, inner);
    } else if (shown !== undefined && !SAID.includes(name)) {
      const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
      const leaf = text.slice(0, LENGTH);
      length += name.length + leaf.length;
      parts.push([name, leaf]);
    }
  };
  add('', body);
  return parts;
}
