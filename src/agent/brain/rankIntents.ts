import { normalize } from './normalize';
import { featuresOf, isPair, phraseIndex } from './phraseIndex';
import { repairWords } from './repairWords';
import { terms } from './terms';
import { plainWords } from './words/plainWords';

/** How well a line fits one intent, and why. */
export interface Fit {
  intent: string;
  /** 0 to 1: three parts votes and seven parts likeness, times the reach. */
  score: number;
  /** 0 to 1: how far the line's words are typical of this intent and of no other. */
  votes: number;
  /** 0 to 1: how much the line and the nearest example phrase share. */
  likeness: number;
  /** 0 to 1: how much of the line is made of words that the intent's phrases know. */
  reach: number;
  /** The nearest example phrase. */
  nearest: string;
}

/** Words that turn a meaning around: a line with one is unlike a phrase without. */
const turning = ['not', 'no', 'never', 'off', 'too'];
const turned = 0.7;
const plainReach = 0.25;

/** Ranks the intents that a line may mean, the best first. Its words vote for where they were seen, weighted by how much they tell. */
export function rankIntents(text: string): Fit[] {
  const words = terms(repairWords(normalize(text)));
  const features = featuresOf(words);
  const total = features.reduce((sum, feature) => sum + phraseIndex.weight(feature), 0);
  const votes = countVotes(features);
  const nearest = nearestPhrases(words, features, total);
  const fits = [...votes].map(([intent, sum]): Fit => {
    const { likeness, text: phrase } = nearest.get(intent) ?? { likeness: 0, text: '' };
    const share = sum / total;
    const reach = reachOf(intent, features);
    const score = (0.3 * share + 0.7 * likeness) * reach;
    return { intent, score, votes: share, likeness, reach, nearest: phrase };
  });
  return fits.sort((a, b) => b.score - a.score);
}

function countVotes(features: readonly string[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const feature of features) {
    const weight = phraseIndex.weight(feature);
    for (const [intent, share] of phraseIndex.shares(feature)) {
      votes.set(intent, (votes.get(intent) ?? 0) + weight * share);
    }
  }
  return votes;
}

function nearestPhrases(
  words: readonly string[],
  features: readonly string[],
  total: number,
): Map<string, { likeness: number; text: string }> {
  const shared = new Map<ReturnType<typeof phraseIndex.phrasesWith>[number], number>();
  for (const feature of features) {
    const weight = phraseIndex.weight(feature);
    for (const phrase of phraseIndex.phrasesWith(feature))
      shared.set(phrase, (shared.get(phrase) ?? 0) + weight);
  }
  const nearest = new Map<string, { likeness: number; text: string }>();
  for (const [phrase, weight] of shared) {
    const turns = turning.filter((word) => words.includes(word) !== phrase.words.includes(word)).length;
    const likeness = ((2 * weight) / (total + phrase.weight)) * turned ** turns;
    if (likeness > (nearest.get(phrase.intent)?.likeness ?? 0))
      nearest.set(phrase.intent, { likeness, text: phrase.text });
  }
  return nearest;
}

function reachOf(intent: string, features: readonly string[]): number {
  let known = 0;
  let all = 0;
  for (const word of features) {
    if (isPair(word)) continue;
    const weight = phraseIndex.weight(word) * (plainWords.has(word) ? plainReach : 1);
    all += weight;
    if (phraseIndex.shares(word).has(intent)) known += weight;
  }
  return all === 0 ? 0 : known / all;
}
