import { MemoryFile } from './MemoryFile';
import { prepareWasi, type WasiProgram, type WasiRun } from './prepareWasi';
import { PAUSE, type Phoneme, type Synthesizer } from './Synthesizer';

/** The voices inside the engine that speak at 16 kHz. */
export const fliteVoiceNames = ['slt', 'rms', 'awb', 'kal16'] as const;

export type FliteVoiceName = (typeof fliteVoiceNames)[number];

const WAV_HEADER_BYTES = 44;
const MOST_PRONUNCIATIONS = 5000;
// One for the pronunciations, one for the sound.
const RUNS_PER_REQUEST = 2;
// The diphone voice is the quickest one, and pronunciations are the same in all of them.
const PRONOUNCING_VOICE = 'kal';

/** Flite, compiled to WASI, as a {@link Synthesizer}. */
export function createFlite(module: WebAssembly.Module, voice: FliteVoiceName): Synthesizer {
  const pronunciations = new Map<string, string[]>();
  const spares: WasiProgram[] = [];

  function flite(args: string[], files?: Map<string, MemoryFile>): WasiRun {
    const program = spares.pop() ?? prepareWasi(module);
    const run = program(['flite', ...args], files);
    if (run.exitCode !== 0) throw new Error(`Flite ended with code ${run.exitCode}. ${run.stderr.trim()}`);
    return run;
  }

  /** Blank lines part utterances in a file, so one run answers for all words, a line each. */
  function pronounceAll(words: string[]): string[][] {
    const files = new Map([['words', new MemoryFile(words.map((word) => `${word}\n\n`).join(''))]]);
    const { stdout } = flite(['-voice', PRONOUNCING_VOICE, '-f', 'words', '-ps', '-o', 'none'], files);
    const lines = stdout.split('\n').map((line) => line.split(' ').filter((name) => name && name !== PAUSE));
    if (words.length === 1) return [lines.flat()];
    return lines.length === words.length + 1
      ? lines.slice(0, -1)
      : words.flatMap((word) => pronounceAll([word]));
  }

  return {
    prepare() {
      while (spares.length < RUNS_PER_REQUEST) spares.push(prepareWasi(module));
    },

    utter(text, speed) {
      const stretch = ['--setf', `duration_stretch=${(1 / speed).toFixed(3)}`];
      const run = flite(['-voice', voice, ...stretch, '-t', text, '-psdur', '-o', 'speech.wav']);
      const wav = run.files.get('speech.wav')?.read(0).slice();
      if (!wav || wav.length < WAV_HEADER_BYTES) throw new Error('Flite wrote no sound.');
      const sampleRate = new DataView(wav.buffer).getUint32(24, true);
      const samples = new Int16Array(wav.buffer.slice(WAV_HEADER_BYTES, wav.length - (wav.length % 2)));
      return { samples, sampleRate, phonemes: readPhonemes(run.stdout) };
    },

    pronounce(words) {
      if (pronunciations.size > MOST_PRONUNCIATIONS) pronunciations.clear();
      const unknown = [...new Set(words)].filter((word) => !pronunciations.has(word));
      if (unknown.length > 0) {
        pronounceAll(unknown).forEach((phonemes, i) => pronunciations.set(unknown[i]!, phonemes));
      }
      return words.map((word) => pronunciations.get(word) ?? []);
    },
  };
}

/** Reads `pau:0.164 hh:0.255 …`, where each number is an end in seconds. */
function readPhonemes(line: string): Phoneme[] {
  let startMs = 0;
  const entries = line.split(/\s+/).filter(Boolean);
  return entries.map((entry) => {
    const colon = entry.lastIndexOf(':');
    const phoneme = {
      name: entry.slice(0, colon),
      startMs,
      endMs: Math.round(Number(entry.slice(colon + 1)) * 1000),
    };
    startMs = phoneme.endMs;
    return phoneme;
  });
}
