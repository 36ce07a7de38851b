import { allIntents } from './intents/allIntents';
import { normalize } from './normalize';
import { terms } from './terms';
import { elsewhere } from './words/elsewhere';
import { plainWords } from './words/plainWords';

/** Stands among the intents for everything that is none of them. */
export const elsewhereName: string = 'elsewhere';

/** One way to say something, taken apart. */
export interface Phrase {
  intent: string;
  text: string;
  words: readonly string[];
  features: readonly string[];
  /** The weights of its features, summed up. */
  weight: number;
}

/** What the example phrases teach about words. */
export interface PhraseIndex {
  /** The phrases that have a feature. */
  phrasesWith(feature: string): readonly Phrase[];
  /** How much a feature tells: rare among the intents is much. 0 for pairs never seen; a word never seen tells that the line is about something else. */
  weight(feature: string): number;
  /** How a feature's uses are spread over the intents; the shares add up to one. Empty when it was never seen. */
  shares(feature: string): ReadonlyMap<string, number>;
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

/** Whether a feature is a pair of neighbours. */
export function isPair(feature: string): boolean {
  return feature.includes(' ');
}

function buildIndex(): PhraseIndex {
  const sources = [...allIntents, { name: elsewhereName, phrases: elsewhere }];
  const byFeature = new Map<string, Phrase[]>();
  const phraseCounts = new Map<string, number>();
  const vocabulary = new Set<string>();
  const phrases: Phrase[] = [];
  for (const { name, phrases: written } of sources) {
    for (const text of written.split('|').map((phrase) => phrase.trim())) {
      const spoken = normalize(text);
      const words = terms(spoken);
      const phrase = { intent: name, text, words, features: featuresOf(words), weight: 0 };
      phrases.push(phrase);
      phraseCounts.set(name, (phraseCounts.get(name) ?? 0) + 1);
      for (const word of spoken) vocabulary.add(word);
      for (const feature of phrase.features) {
        const users = byFeature.get(feature);
        if (users) users.push(phrase);
        else byFeature.set(feature, [phrase]);
      }
    }
  }
  const shares = new Map<string, ReadonlyMap<string, number>>();
  for (const [feature, users] of byFeature) shares.set(feature, spread(users, phraseCounts));
  const weight = (feature: string): number => {
    const known = shares.get(feature);
    const uses = byFeature.get(feature)?.length ?? 0;
    const trust = uses / (uses + doubt);
    if (known) return Math.log(1 + sources.length / known.size) * trust * (isPair(feature) ? pairWeight : 1);
    if (isPair(feature)) return 0;
    return Math.log(1 + sources.length) * (plainWords.has(feature) ? unseenPlainWeight : 1);
  };
  for (const phrase of phrases)
    phrase.weight = phrase.features.reduce((sum, feature) => sum + weight(feature), 0);
  return {
    phrasesWith: (feature) => byFeature.get(feature) ?? [],
    weight,
    shares: (feature) => shares.get(feature) ?? new Map<string, number>(),
    vocabulary,
  };
}

/** Intents with many phrases must not outvote those with few, so rates are compared, not counts. */
function spread(users: readonly Phrase[], phraseCounts: ReadonlyMap<string, number>): Map<string, number> {
  const rates = new Map<string, number>();
  for (const { intent } of users)
    rates.set(intent, (rates.get(intent) ?? 0) + 1 / (phraseCounts.get(intent) ?? 1));
  const sum = [...rates.values()].reduce((total, rate) => total + rate, 0);
  return new Map([...rates].map(([intent, rate]) => [intent, rate / sum]));
}

/** The index over all intents and over what is said elsewhere. */
export const phraseIndex: PhraseIndex = buildIndex();
