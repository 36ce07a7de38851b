import type { LibraryHandle } from 'koffi';

/**
 * The average of the spectra that a decoder hears, which it takes away from each of them: it is the voice and the
 * microphone, not the words.
 */
export interface CepstralMean {
  /** Makes the average out of what is about to be decoded and, for the rest, of what was heard before. */
  adapt(opening: Int16Array): void;
}

/** Coefficients of a spectrum in the English model. */
const CEPSTRA = 13;
/** How much of the average is what is about to be decoded. */
const NEWEST = 0.5;

/** `engine` is a `ps_decoder_t *` that is between two utterances whenever the average is changed. */
export function openCepstralMean(
  koffi: typeof import('koffi'),
  { base, sphinx }: { base: LibraryHandle; sphinx: LibraryHandle },
  engine: unknown,
): CepstralMean {
  const startUtterance = base.func('int fe_start_utt(void *)');
  const processUtterance = base.func(
    'int fe_process_utt(void *, const int16_t *, size_t, _Out_ void **, _Out_ int32_t *)',
  );
  const endUtterance = base.func('int fe_end_utt(void *, _Out_ float *, _Out_ int32_t *)');
  const freeBlock = base.func('void fe_free_2d(void *)');
  const getMean = base.func('void cmn_live_get(void *, _Out_ float *)');
  const setMean = base.func('void cmn_live_set(void *, const float *)');
  const frontEnd: unknown = sphinx.func('void *ps_get_fe(void *)')(engine);
  const mean = meanOf(sphinx.func('void *ps_get_feat(void *)')(engine));

  /** The library has no function for it: `cmn_struct` of `feat_t`, as sphinxbase/feat.h has it. */
  function meanOf(features: unknown): unknown {
    const featureStruct = koffi.struct({
      refcount: 'int',
      name: 'void *',
      cepsize: 'int32_t',
      n_stream: 'int32_t',
      stream_len: 'void *',
      window_size: 'int32_t',
      n_sv: 'int32_t',
      sv_len: 'void *',
      subvecs: 'void *',
      sv_buf: 'void *',
      sv_dim: 'int32_t',
      cmn: 'int',
      varnorm: 'int32_t',
      agc: 'int',
      compute_feat: 'void *',
      cmn_struct: 'void *',
    });
    return (koffi.decode(features, featureStruct) as { cmn_struct: unknown }).cmn_struct;
  }

  function cepstraOf(samples: Int16Array): Float32Array[] {
    const block: unknown[] = [null];
    const frames = [0];
    startUtterance(frontEnd);
    processUtterance(frontEnd, samples, samples.length, block, frames);
    endUtterance(frontEnd, new Float32Array(CEPSTRA), [0]);
    if (!block[0] || frames[0] === 0) return [];
    const rows = koffi.decode(block[0], koffi.array('void *', frames[0]!)) as unknown[];
    const cepstra = rows.map(
      (row) => koffi.decode(row, koffi.array('float', CEPSTRA, 'Typed')) as Float32Array,
    );
    freeBlock(block[0]);
    return cepstra;
  }

  return {
    adapt(opening) {
      // The library passes over frames without energy, too.
      const heard = cepstraOf(opening).filter((cepstrum) => cepstrum[0]! >= 0);
      if (heard.length === 0) return;
      const before = new Float32Array(CEPSTRA);
      getMean(mean, before);
      const after = before.map((value, i) => {
        const average = heard.reduce((sum, cepstrum) => sum + cepstrum[i]!, 0) / heard.length;
        return value + NEWEST * (average - value);
      });
      setMean(mean, after);
    },
  };
}
