import { partMissing } from '../lateError';

/** A file of its own, as few have a node for a microphone. Rejects with `part_missing`. */
export const loadOpenNode = (): Promise<typeof import('./openNode')> =>
  import('./openNode').catch((cause: unknown) => {
    throw partMissing('input', cause);
  });
