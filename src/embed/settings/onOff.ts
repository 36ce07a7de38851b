import type { Attribute } from './Attribute';

const words: Readonly<Record<string, boolean>> = { '': true, true: true, on: true, false: false, off: false };

/** A switch. The attribute alone is on, as in HTML; what frameworks write, `"false"` say, means what it says. */
export function onOff(fallback: boolean): Attribute<boolean> {
  return {
    kind: 'switch',
    allowed: 'true or false',
    fallback,
    read: (given) =>
      typeof given === 'string' || typeof given === 'boolean' ? words[String(given)] : undefined,
  };
}
