import { elsewhereName } from './phraseIndex';
import { rankIntents, type Fit } from './rankIntents';
import { wordsGiven } from './wordsGiven';

/** What a line was taken to mean. */
export interface Recognized {
  intent: string;
  /** 0 to 1. */
  confidence: number;
  /** The next best, when there is one. */
  runnerUp?: { intent: string; confidence: number };
}

/** How far the best fit must lead. With less, the guide asks back. */
const leastLead = 0.15;

/** "Say hello world" asks to be said, unless the whole of it is a known phrase. */
const asGoodAsSame = 0.9;
/** Word for word the same, but for rounding. */
const same = 0.999;

/** The intent that a line is sure to mean; undefined when it is not sure enough, so that the guide asks back. */
export function recognizeIntent(text: string): Recognized | undefined {
  const announced = wordsGiven(text, 'strong');
  if (announced) return sure(rankIntents(announced.frame));
  const fits = rankIntents(text);
  const given = wordsGiven(text, 'weak');
  const knownAsWhole = (fits[0]?.likeness ?? 0) >= asGoodAsSame;
  return sure(given && !knownAsWhole ? rankIntents(given.frame) : fits);
}

function sure(fits: readonly Fit[]): Recognized | undefined {
  const [best, next] = fits;
  if (!best || best.intent === elsewhereName) return undefined;
  const isOnlySame = best.likeness >= same && fits.filter(({ likeness }) => likeness >= same).length === 1;
  if (!isOnlySame && best.score - (next?.score ?? 0) < leastLead) return undefined;
  const recognized = { intent: best.intent, confidence: Math.min(best.score, 1) };
  return next ? { ...recognized, runnerUp: { intent: next.intent, confidence: next.score } } : recognized;
}
