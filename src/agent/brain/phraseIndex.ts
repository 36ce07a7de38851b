import { allIntents } from './intents/allIntents';
import { normalize } from './normalize';
import { terms } from './terms';
import { elsewhere } from './words/elsewhere';
import { plainWords } from './words/plainWords';

/** Stands among the intents for everything that is none of them. */
export const elsewhereName: string = 'elsewhere';

/** One way to say something, taken apart. */
export interface Phrase {
  /** Counted from 0 over all phrases. */
  id: number;
  intent: string;
  text: string;
  words: ReadonlySet<string>;
  /** The weights of its features, summed up. */
  weight: number;
}

/** What the example phrases teach about a word or a pair of neighbours. */
export interface Feature {
  isPair: boolean;
  /** How much it tells: rare among the intents is much. */
  weight: number;
  /** How its uses are spread over the intents; they add up to one. Empty when it was never seen. */
  shares: ReadonlyMap<string, number>;
  phrases: readonly Phrase[];
}

/** What the example phrases teach. */
export interface PhraseIndex {
  phrases: readonly Phrase[];
  feature(name: string): Feature;
  /** Every word of the phrases as written, in lower case. */
  vocabulary: ReadonlySet<string>;
}

const pairWeight = 0.5;
const unseenPlainWeight = 0.3;
/** A word that was used once may have come in by chance. */
const doubt = 0.5;

/** What is compared of a line: its words, and its pairs of neighbours, with `^` and `$` for the ends. */
export function featuresOf(words: readonly string[]): string[] {
  const pairs = [...words, '$'].map((word, index) => `${words[index - 1] ?? '^'} ${word}`);
  return [...new Set([...words, ...pairs])];
}

function buildIndex(): PhraseIndex {
  const sources = [...allIntents, { name: elsewhereName, phrases: elsewhere }];
  const phrases: Phrase[] = [];
  const users = new Map<string, Phrase[]>();
  const phraseCounts = new Map<string, number>();
  const vocabulary = new Set<string>();
  for (const { name, phrases: written } of sources) {
    const texts = written.split('|').map((phrase) => phrase.trim());
    phraseCounts.set(name, texts.length);
    for (const text of texts) {
      const spoken = normalize(text);
      for (const word of spoken) vocabulary.add(word);
      const words = terms(spoken);
      const phrase = { id: phrases.length, intent: name, text, words: new Set(words), weight: 0 };
      phrases.push(phrase);
      for (const feature of featuresOf(words)) {
        const known = users.get(feature);
        if (known) known.push(phrase);
        else users.set(feature, [phrase]);
      }
    }
  }
  const features = new Map<string, Feature>();
  for (const [name, using] of users) {
    const shares = spread(using, phraseCounts);
    const isPair = name.includes(' ');
    const rarity = Math.log(1 + sources.length / shares.size) * (isPair ? pairWeight : 1);
    const weight = rarity * (using.length / (using.length + doubt));
    for (const phrase of using) phrase.weight += weight;
    features.set(name, { isPair, weight, shares, phrases: using });
  }
  return { phrases, vocabulary, feature: (name) => features.get(name) ?? unseen(name, sources.length) };
}

/** A pair never seen tells nothing; a word never seen tells that the line is about something else. */
function unseen(name: string, intents: number): Feature {
  const isPair = name.includes(' ');
  const weight = isPair ? 0 : Math.log(1 + intents) * (plainWords.has(name) ? unseenPlainWeight : 1);
  return { isPair, weight, shares: new Map(), phrases: [] };
}

/** Intents with many phrases must not outvote those with few, so rates are compared, not counts. */
function spread(users: readonly Phrase[], phraseCounts: ReadonlyMap<string, number>): Map<string, number> {
  const rates = new Map<string, number>();
  for (const { intent } of users) {
    rates.set(intent, (rates.get(intent) ?? 0) + 1 / (phraseCounts.get(intent) ?? 1));
  }
  const sum = [...rates.values()].reduce((total, rate) => total + rate, 0);
  return new Map([...rates].map(([intent, rate]) => [intent, rate / sum]));
}

/** The index over all intents and over what is said elsewhere. */
export const phraseIndex: PhraseIndex = buildIndex();
