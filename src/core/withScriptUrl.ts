import { lateError } from './lateError';
import { loadSoundErrors } from './loadSoundErrors';

/** A script of this package: its text, and the file of it that the page serves itself, if it does. */
export interface Script {
  source: string;
  url?: string | undefined;
}

/**
 * Loads a script from the file that the page serves, or from a blob.
 *
 * @param load Loads the address that it is given.
 * @throws ParlandoError `script_blocked` when `load` fails.
 */
export async function withScriptUrl<T>(
  { source, url }: Script,
  load: (url: string) => Promise<T>,
): Promise<T> {
  const address = url ?? URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return await load(address);
  } catch (cause) {
    throw await lateError(loadSoundErrors, ({ scriptBlocked }) => scriptBlocked(url, cause));
  } finally {
    if (!url) URL.revokeObjectURL(address);
  }
}
