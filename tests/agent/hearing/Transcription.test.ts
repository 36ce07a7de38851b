import { describe, expect, it } from 'vitest';
import type { Decoder, Heard } from '../../../src/agent/hearing/openDecoder';
import { Transcription } from '../../../src/agent/hearing/Transcription';
import { join } from './scene';

const MS = 16;
const BLOCK_MS = 100;

/** Understands sound by its samples: 0 is silence, any other number is that many in words, said once in a row. */
class SpellingDecoder implements Decoder {
  readonly calls: string[] = [];
  #heard: Int16Array = new Int16Array(0);

  adapt(opening: Int16Array): void {
    this.calls.push(`adapt ${opening.length / MS}`);
  }

  begin(): void {
    this.calls.push('begin');
    this.#heard = new Int16Array(0);
  }

  hear(samples: Int16Array): void {
    this.#heard = join(this.#heard, samples);
  }

  end(): void {
    this.calls.push('end');
  }

  heard(): Heard {
    const spelled = [...this.#heard].filter((sample, i, all) => sample !== 0 && sample !== all[i - 1]);
    const lastWord = this.#heard.findLastIndex((sample) => sample !== 0);
    return {
      text: spelled.map((sample) => `w${sample}`).join(' '),
      silenceMs: (this.#heard.length - 1 - lastWord) / MS,
    };
  }
}

/** Words and pauses, in ms: `[[1, 300], [0, 200]]`. */
function sound(...parts: [word: number, ms: number][]): Int16Array {
  return join(...parts.map(([word, ms]) => new Int16Array(ms * MS).fill(word)));
}

function transcribe(samples: Int16Array, decoder = new SpellingDecoder()) {
  const partials: string[] = [];
  const transcription = new Transcription(decoder, (text) => partials.push(text));
  for (let at = 0; at < samples.length; at += BLOCK_MS * MS) {
    transcription.feed(samples.slice(at, at + BLOCK_MS * MS));
  }
  return { text: transcription.finish(), partials, calls: decoder.calls };
}

describe('Transcription', () => {
  it('gives the text so far each time it changes, then all of it', () => {
    const { text, partials } = transcribe(sound([0, 200], [1, 800], [2, 300], [3, 300]));
    expect(partials).toEqual(['w1', 'w1 w2', 'w1 w2 w3']);
    expect(text).toBe('w1 w2 w3');
  });

  it('gets used to the voice by the first 800 ms before it searches', () => {
    const { calls } = transcribe(sound([0, 200], [1, 1000]));
    expect(calls).toEqual(['adapt 800', 'begin', 'end']);
  });

  it('understands a word that is shorter than that', () => {
    expect(transcribe(sound([1, 300])).text).toBe('w1');
  });

  it('settles what was said at a pause, so that nothing is left to do at the end', () => {
    const decoder = new SpellingDecoder();
    const transcription = new Transcription(decoder, () => undefined);
    transcription.feed(sound([1, 900], [0, 300]));
    expect(decoder.calls.at(-1)).toBe('end');
    transcription.feed(sound([0, 200]));
    const before = decoder.calls.length;
    expect(transcription.finish()).toBe('w1');
    expect(decoder.calls).toHaveLength(before);
  });

  it('joins what was said before and after a pause', () => {
    const { text, partials } = transcribe(sound([1, 900], [0, 300], [2, 700], [0, 300], [3, 900]));
    expect(text).toBe('w1 w2 w3');
    expect(partials).toEqual(['w1', 'w1 w2', 'w1 w2 w3']);
  });

  it('takes a short sound after a pause for the rest of it', () => {
    expect(transcribe(sound([1, 900], [0, 300], [2, 100])).text).toBe('w1');
  });

  it('understands nothing in silence, and in nothing', () => {
    expect(transcribe(sound([0, 3000]))).toMatchObject({ text: '', partials: [] });
    expect(transcribe(new Int16Array(0))).toEqual({ text: '', partials: [], calls: [] });
  });

  it('leaves the decoder ready for the next one when it is cancelled', () => {
    const decoder = new SpellingDecoder();
    const transcription = new Transcription(decoder, () => undefined);
    transcription.feed(sound([1, 900]));
    transcription.cancel();
    expect(decoder.calls).toEqual(['adapt 900', 'begin', 'end']);
    expect(transcribe(sound([2, 900]), decoder).text).toBe('w2');
  });
});
