import { attributes } from '../../../src/embed/settings/attributes';
import type { Settings } from '../../../src/embed/settings/Settings';

/** The settings of an element without attributes. */
export const defaults = Object.fromEntries(
  Object.entries(attributes).map(([name, { fallback }]) => [name, fallback]),
) as unknown as Settings;
