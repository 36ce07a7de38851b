import type { Attribute } from './Attribute';

const ON: readonly unknown[] = [true, '', 'true', 'on'];
const OFF: readonly unknown[] = [false, 'false', 'off'];

/** A switch. The attribute alone is on, as in HTML; what frameworks write, `"false"` say, means what it says. */
export function onOff(fallback: boolean): Attribute<boolean> {
  return {
    kind: 'switch',
    fallback,
    read: (given) => (ON.includes(given) ? true : OFF.includes(given) ? false : undefined),
  };
}
