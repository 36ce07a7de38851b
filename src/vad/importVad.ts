import { ParlandoError } from '../core/ParlandoError';

type Vad = Pick<typeof import('@ricky0123/vad-web'), 'MicVAD'>;

/** Loads the optional package when it is needed. Rejects with `optional_missing` when it is not there. */
export async function importVad(load: () => Promise<Vad> = () => import('@ricky0123/vad-web')): Promise<Vad> {
  try {
    return await load();
  } catch (cause) {
    throw new ParlandoError(
      'optional_missing',
      {
        what: 'The package @ricky0123/vad-web could not be loaded.',
        why: 'The Silero voice detector runs on it.',
        remedy: 'Add it with: npm install @ricky0123/vad-web',
      },
      { details: { package: '@ricky0123/vad-web' }, cause },
    );
  }
}
