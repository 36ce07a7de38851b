import { alignCharacters } from './alignCharacters';
import { graphemes } from './graphemes';
import { spokenText } from './spokenText';
import { spokenTokens } from './spokenTokens';
import type { Synthesizer } from './Synthesizer';
import { trimPauses } from './trimPauses';
import type { Speech } from './Voice';

const SILENT_RATE = 16000;
const PAUSE_AFTER_SENTENCE_MS = 180;
const PAUSE_AFTER_CLAUSE_MS = 90;

/** Speaks text that is short enough for one run of the engine. Text with nothing to say gives a sound of no samples. */
export function speakPart(synthesizer: Synthesizer, text: string, speed: number): Speech {
  const chars = graphemes(text);
  const tokens = spokenTokens(chars);
  const pronunciations = synthesizer.pronounce(tokens.map(({ spoken }) => spoken));
  if (pronunciations.every((phonemes) => phonemes.length === 0)) {
    const nothing = chars.map(() => 0);
    return {
      samples: new Int16Array(0),
      sampleRate: SILENT_RATE,
      chars,
      startsMs: nothing,
      durationsMs: [...nothing],
    };
  }
  const pauseMs = /[.?!…]\P{L}*$/u.test(text) ? PAUSE_AFTER_SENTENCE_MS : PAUSE_AFTER_CLAUSE_MS;
  const utterance = synthesizer.utter(spokenText(chars, tokens), speed);
  const { samples, sampleRate, phonemes } = trimPauses(utterance, pauseMs);
  const totalMs = (samples.length * 1000) / sampleRate;
  const times = alignCharacters(chars, { tokens, pronunciations, phonemes, totalMs });
  return { samples, sampleRate, chars, ...times };
}
