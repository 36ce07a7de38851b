import { normalize } from './normalize';
import { featuresOf, phraseIndex, type Feature, type Phrase } from './phraseIndex';
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

/** A feature of the line at hand, by its name. */
type Told = Feature & { name: string };

/** Ranks the intents that a line may mean, the best first. Its words vote for where they were seen, weighted by how much they tell. */
export function rankIntents(text: string): Fit[] {
  const words = terms(repairWords(normalize(text)));
  const features = featuresOf(words).map((name): Told => ({ name, ...phraseIndex.feature(name) }));
  const total = features.reduce((sum, { weight }) => sum + weight, 0);
  const nearest = nearestPhrases(new Set(words), features, total);
  const fits = [...countVotes(features)].map(([intent, sum]): Fit => {
    const { likeness = 0, phrase } = nearest.get(intent) ?? {};
    const votes = sum / total;
    const reach = reachOf(intent, features);
    const score = (0.3 * votes + 0.7 * likeness) * reach;
    return { intent, score, votes, likeness, reach, nearest: phrase?.text ?? '' };
  });
  return fits.sort((a, b) => b.score - a.score);
}

function countVotes(features: readonly Told[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const { weight, shares } of features) {
    for (const [intent, share] of shares) votes.set(intent, (votes.get(intent) ?? 0) + weight * share);
  }
  return votes;
}

function nearestPhrases(
  words: ReadonlySet<string>,
  features: readonly Told[],
  total: number,
): Map<string, { likeness: number; phrase: Phrase }> {
  const shared = new Float64Array(phraseIndex.phrases.length);
  for (const { weight, phrases } of features) {
    for (const { id } of phrases) shared[id] = (shared[id] ?? 0) + weight;
  }
  const nearest = new Map<string, { likeness: number; phrase: Phrase }>();
  for (const phrase of phraseIndex.phrases) {
    const weight = shared[phrase.id] ?? 0;
    if (weight === 0) continue;
    const turns = turning.filter((word) => words.has(word) !== phrase.words.has(word)).length;
    const likeness = ((2 * weight) / (total + phrase.weight)) * turned ** turns;
    if (likeness > (nearest.get(phrase.intent)?.likeness ?? 0))
      nearest.set(phrase.intent, { likeness, phrase });
  }
  return nearest;
}

function reachOf(intent: string, features: readonly Told[]): number {
  let known = 0;
  let all = 0;
  for (const { name, isPair, weight, shares } of features) {
    if (isPair) continue;
    const telling = weight * (plainWords.has(name) ? plainReach : 1);
    all += telling;
    if (shares.has(intent)) known += telling;
  }
  return all === 0 ? 0 : known / all;
}
