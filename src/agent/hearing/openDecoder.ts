import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCepstralMean } from './openCepstralMean';
import { spokenNameLines, writtenWord } from './spokenNames';

/** One decoder of the PocketSphinx library. Every call blocks, and a fatal error of the library ends the process. */
export interface Decoder {
  /** Gets used to a voice and its microphone, by the beginning of what will be decoded. */
  adapt(opening: Int16Array): void;
  begin(): void;
  /** Mono, 16-bit, 16 kHz. */
  hear(samples: Int16Array): void;
  /** Goes through all of it once more with what is known now: what it has heard is final then. */
  end(): void;
  heard(): Heard;
}

/** As far as the search has come. */
export interface Heard {
  /** In small letters; empty when nothing was said. */
  text: string;
  /** How long nobody has spoken, in ms. */
  silenceMs: number;
}

const FRAME_MS = 10;
/** Loads Debian's libraries and the English model in a folder. Throws when one of them is not there. */
export function openDecoder(koffi: typeof import('koffi'), modelPath: string): Decoder {
  const base = koffi.load('libsphinxbase.so.3');
  const sphinx = koffi.load('libpocketsphinx.so.3');
  const startUtterance = sphinx.func('int ps_start_utt(void *)');
  const process = sphinx.func('int ps_process_raw(void *, const int16_t *, size_t, int, int)');
  const endUtterance = sphinx.func('int ps_end_utt(void *)');
  const firstSegment = sphinx.func('void *ps_seg_iter(void *)');
  const nextSegment = sphinx.func('void *ps_seg_next(void *)');
  const segmentWord = sphinx.func('const char *ps_seg_word(void *)');
  const segmentFrames = sphinx.func('void ps_seg_frames(void *, _Out_ int *, _Out_ int *)');

  const engine = init();
  const mean = openCepstralMean(koffi, { base, sphinx }, engine);

  /** The library reads its dictionary from a file, and does so while it is opened only. */
  function init(): unknown {
    const folder = mkdtempSync(join(tmpdir(), 'parlando-'));
    try {
      const dictionary = join(folder, 'dictionary');
      writeFileSync(dictionary, readFileSync(`${modelPath}/cmudict-en-us.dict`, 'utf8') + spokenNameLines());
      return initWith(dictionary);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** What is not said here is the model's own or the library's default. */
  function initWith(dictionary: string): unknown {
    const parse = base.func('void *cmd_ln_parse_r(void *, void *, int, const char **, int)');
    const options = {
      hmm: `${modelPath}/en-us`,
      lm: `${modelPath}/en-us.lm.bin`,
      dict: dictionary,
      remove_silence: 'no',
      remove_noise: 'no',
    };
    const words = ['parlando', ...Object.entries(options).flatMap(([name, value]) => [`-${name}`, value])];
    const config: unknown = parse(null, sphinx.func('void *ps_args()')(), words.length, words, 1);
    const opened: unknown = sphinx.func('void *ps_init(void *)')(config);
    if (!opened) throw new Error(`PocketSphinx cannot read the model in ${modelPath}.`);
    return opened;
  }

  return {
    // The library gets used to a speaker over several utterances only, and hears the first ones badly.
    adapt: (opening) => mean.adapt(opening),
    begin: () => check(startUtterance(engine), 'ps_start_utt'),
    hear: (samples) => check(process(engine, samples, samples.length, 0, 0), 'ps_process_raw'),
    end: () => check(endUtterance(engine), 'ps_end_utt'),
    heard() {
      const words: string[] = [];
      let silence = 0;
      for (let segment: unknown = firstSegment(engine); segment; segment = nextSegment(segment)) {
        const word = writtenWord(segmentWord(segment) as string);
        const [first, last] = [[0], [0]];
        segmentFrames(segment, first, last);
        silence = word === undefined ? silence + last[0]! - first[0]! + 1 : 0;
        if (word !== undefined) words.push(word);
      }
      return { text: words.join(' '), silenceMs: silence * FRAME_MS };
    },
  };
}

function check(result: unknown, call: string): void {
  if ((result as number) < 0) throw new Error(`${call} of PocketSphinx failed.`);
}
