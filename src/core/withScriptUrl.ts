import { ParlandoError } from './ParlandoError';

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
    throw new ParlandoError(
      'script_blocked',
      {
        what: `The browser did not load a script from ${url ?? 'a blob URL'}.`,
        why: 'Without it there is neither microphone nor voice.',
        remedy: `Check that script-src in the Content-Security-Policy allows ${
          url
            ? 'it, and that it is served as JavaScript'
            : 'blob:, or serve the files of parlando/worklets and set workletUrl'
        }.`,
      },
      { details: { url: url ?? 'blob:', directive: 'script-src' }, cause },
    );
  } finally {
    if (!url) URL.revokeObjectURL(address);
  }
}
