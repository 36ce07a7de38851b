import { findNumbers } from './services/numberWords';
import { baseForm } from './words/baseForm';
import { reversals } from './words/reversals';

/** Said while thinking, or to be polite: they ask for nothing. */
const fillers: ReadonlySet<string> = new Set(
  (
    'um umm uh uhm er erm ah oh hm hmm mm eh please just actually basically really kindly simply maybe perhaps quite rather ' +
    'also literally honestly possibly somehow anyway though'
  ).split(' '),
);

/** How requests begin, whatever they are about. Taken off as long as something is left. */
const openings: readonly RegExp[] = [
  /^(okay|ok|so|well|right|alright|and|but|now|hey|hi|hello|sorry|yeah|yes|look|listen|say) (?=\S+ \S+ \S+)/,
  /^(excuse me|pardon me|all right|by the way|i mean|you know|you see|let us see|tell you what|one more thing|quick question|another question) (?=\S+ \S+)/,
  /^(can|could|would|will) (you|u|we|i) (tell|explain to|explain|show|describe|let) (me|us)( know)? (?=\S+)/,
  /^(tell|explain to|let) (me|us)( know)? (?=(what|which|how|who|where|why|if|whether|when|about)\b)/,
  /^(can|could|would|will) you (?=\S+)/,
  /^(i|we) (would|want|need|have)( like| love)? to (know|ask|hear|find out|understand)( you)?( about)? (?=\S+ \S+)/,
  /^i (am|was) (just |only )?(wondering|curious|asking|interested)( to know)?( about)? (?=\S+ \S+)/,
  /^i (just )?wonder(ed)? (?=\S+ \S+)/,
  /^(if|whether) (?=\S+ \S+)/,
  /^(do|would) you (happen to )?(know|mind telling me) (?=(what|which|how|who|where|why|if|whether|when)\b)/,
  /^(any idea|any clue|may i ask|can i ask|could i ask|let me ask( you)?|my question is|i have a question( about)?|i am not sure|i do not know) (?=(what|which|how|who|where|why|if|whether|when|about)\b)/,
  /^(i think|i guess|i believe|i suppose|it seems|it looks like) (?=\S+ \S+ \S+)/,
];

/**
 * The words that are compared, of normalized ones: without fillers and openings, each in its base form. `<number>` stands
 * for any number but a lone "one", which is rarely meant as a number.
 */
export function terms(spoken: readonly string[]): string[] {
  const meant = spoken.filter((word) => !fillers.has(word));
  const words = withoutOpenings((meant.length > 0 ? meant : spoken).join(' ')).split(' ');
  const compared = withNumbers(words).map((word) => (word.startsWith('<') ? word : baseForm(word)));
  let line = compared.join(' ');
  for (const [pattern, turned] of reversals) line = line.replace(pattern, turned);
  return line.split(' ');
}

function withoutOpenings(text: string): string {
  for (let shorter = text, before = ''; ;) {
    before = shorter;
    for (const opening of openings) shorter = shorter.replace(opening, '');
    if (shorter === before) return shorter;
  }
}

function withNumbers(words: readonly string[]): string[] {
  const numbers = findNumbers(words);
  const several = numbers.length > 1;
  const out: string[] = [];
  let at = 0;
  for (const { start, end } of numbers) {
    if (!several && end === start + 1 && words[start] === 'one') continue;
    out.push(...words.slice(at, start), '<number>');
    at = end;
  }
  return [...out, ...words.slice(at)];
}
