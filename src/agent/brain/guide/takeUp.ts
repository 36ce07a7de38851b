import type { Line } from '../Brain';
import { allIntents } from '../intents/allIntents';
import type { Intent } from '../intents/Intent';
import { recognizeIntent } from '../recognizeIntent';

/** Where a line of the agent stands in the text that it was said from. */
interface Place {
  text: string;
  start: number;
  end: number;
}

/** So much of a text is found again wherever it stands in it. */
const tellingLength = 20;

/** What is left of the last text that was cut off; undefined when nothing was. */
export function restOf(history: readonly Line[]): string | undefined {
  const finished = new Set<string>();
  for (let at = history.length - 1; at >= 0; at--) {
    const place = placeOf(history, at);
    if (!place || finished.has(place.text)) continue;
    if (place.end < place.text.length) return place.text.slice(wordStart(place.text, place.end));
    finished.add(place.text);
  }
  return undefined;
}

/** The agent's last line again, with what had been cut off of it; undefined when it has said nothing yet. */
export function lastAnswer(history: readonly Line[]): string | undefined {
  const at = history.findLastIndex(({ role }) => role === 'agent');
  const place = placeOf(history, at);
  return place ? place.text.slice(place.start) : history[at]?.text;
}

function placeOf(history: readonly Line[], at: number): Place | undefined {
  const line = history[at];
  if (line?.role !== 'agent') return undefined;
  const said = line.text.trim().replace(/(?:\s*(?:…|\.{3}|—))+$/, '');
  if (said === '') return undefined;
  const request = history.slice(0, at).findLast(({ role }) => role === 'user')?.text ?? '';
  const intent = allIntents.find(({ name }) => name === recognizeIntent(request)?.intent);
  const begun = textsOf(intent, request).find((text) => text.startsWith(said));
  if (begun !== undefined) return { text: begun, start: 0, end: said.length };
  if (said.length < tellingLength) return undefined;
  const text = allIntents.flatMap((any) => textsOf(any, request)).find((any) => any.includes(said));
  return text === undefined
    ? undefined
    : { text, start: text.indexOf(said), end: text.indexOf(said) + said.length };
}

/** The texts that an intent answers with whenever it is asked the same. */
function textsOf(intent: Intent | undefined, request: string): readonly string[] {
  const answer = intent?.answer ?? [];
  if (typeof answer === 'string') return [answer];
  if (typeof answer === 'function') return [answer(request)];
  return 'act' in answer ? [] : answer;
}

/** A word that was cut in two is said once more. */
function wordStart(text: string, at: number): number {
  const whole = /\s/.test(text.charAt(at)) ? at + 1 : text.lastIndexOf(' ', at - 1) + 1;
  return /\s/.test(text.charAt(at - 1)) ? at : whole;
}
