import { ParlandoError } from '../ParlandoError';

/** Adds a worklet to a context from its source, or from a file that the page serves itself. */
export async function loadWorklet(
  context: BaseAudioContext,
  source: string,
  selfHostedUrl: string | undefined,
): Promise<void> {
  const url = selfHostedUrl ?? URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    await context.audioWorklet.addModule(url);
  } catch (cause) {
    throw new ParlandoError(
      'worklet_blocked',
      {
        what: `The browser did not load the audio worklet from ${selfHostedUrl ?? 'a blob URL'}.`,
        why: 'Without it there is neither microphone nor voice.',
        remedy: selfHostedUrl
          ? 'Check that the file is served from there, as JavaScript.'
          : "If the page's Content-Security-Policy has a script-src without blob:, serve the files of parlando/worklets yourself and set workletUrl.",
      },
      { details: { url: selfHostedUrl ?? 'blob:' }, cause },
    );
  } finally {
    if (!selfHostedUrl) URL.revokeObjectURL(url);
  }
}
