import type { ResponsePartType } from './ServerMessage';
import type { Reader } from './shape';

/** A part type that nobody knows yet counts as more text. */
export const partType: Reader<ResponsePartType> = (value) =>
  value === 'start' || value === 'stop' ? value : 'delta';
