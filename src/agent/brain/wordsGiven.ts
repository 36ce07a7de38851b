/** Said before the words: at the start of the request, after "please", "can you" and the like. */
const beginning = String.raw`^(?:(?:um|uh|okay|ok|so|hey|hi|now|and|please|well|just|can you|could you|would you|will you|i want you to|i would like you to|i'd like you to|let me hear you|try to) )*`;

/** What cannot be said after someone: "say that again" and "say something" ask for other things. */
const notWords = String.raw`(?!(?:that|it|this|these|those|again|what|the|your|my|something|some|anything|nothing|a|an|once|one|more|last|everything|so|how|why|yes|no|all|every|each|please|louder|slower|faster|softer|quieter|numbers|today|previous|after|which|where|who|when|me|i)\b)`;

/** How the words are announced. Who says "say" alone may mean much else, so that counts as weak. */
const announced = {
  echo: {
    strong: [
      /\b(?:repeat|say|speak)(?: it| this| these words| the words)? after me(?: please)? (.+)$/,
      /\b(?:say|repeat|speak|utter|echo|read out)(?: back)?(?: to me)? (?:the|this|these|those)(?: following)? (?:words?|phrase|sentence|line)s?(?: after me| for me| please| out loud| aloud)* (?!again|once)(.+)$/,
      /\b(?:say|repeat) the following(?: after me)? (.+)$/,
      new RegExp(String.raw`${beginning}echo(?: back)?(?: this| after me)? (?!cancel|problem|what i)(.+)$`),
      /\b(?:say|repeat) back to me (.+)$/,
      new RegExp(String.raw`\b(?:say|repeat) ${notWords}(.+?) (?:after me|back to me)$`),
      /\b(?:parrot|pronounce) (?!what i)(.+)$/,
    ],
    weak: [new RegExp(`${beginning}(?:say|repeat) ${notWords}(.+)$`)],
  },
  spell: {
    strong: [
      /\bspell(?: out)?(?: loud| aloud)?(?: for me)?(?: the)?(?: word| name)? (?!check)(.+)$/,
      /\bspelling (?:of|for)(?: the)?(?: word| name)? (.+)$/,
      /\b(?:are|me|name|say|which|what)(?: the)? letters (?:of|in|are in)(?: the)?(?: word| name)? (.+)$/,
      /\bhow (?:is|are)(?: the)?(?: word| name)? (.+?) (?:spelt|spelled|written)$/,
      /^(?:.*\bsay )?(?:the word )?(.+?) letter (?:by|for) letter$/,
    ],
    weak: [new RegExp(`${beginning}how (?:do|would|should) (?:you|i|we|one) write the word ([^ ]+)$`)],
  },
} as const;

/** Said after the words, without being of them. */
const trailing =
  /(?: (?:for me|please|to me|out loud|aloud|if you can|would you|will you|thank you|thanks))+$/i;

/** Words that a request gives to be said or spelled. */
export interface GivenWords {
  intent: 'echo' | 'spell';
  /** As they were given. */
  words: string;
  /** The request with `<words>` in their place. */
  frame: string;
}

/** The words that are to be said or spelled; undefined when the request gives none. */
export function wordsGiven(
  request: string,
  announcement: 'strong' | 'weak',
  only?: 'echo' | 'spell',
): GivenWords | undefined {
  const plain = request
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[,:;"“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const line = plain.replace(/[.!?]+$/, '');
  for (const intent of ['spell', 'echo'] as const) {
    if (only !== undefined && only !== intent) continue;
    for (const pattern of announced[intent][announcement]) {
      const given = new RegExp(pattern.source, 'i').exec(line)?.[1]?.replace(trailing, '');
      if (given !== undefined) return { intent, words: given, frame: line.replace(given, '<words>') };
    }
  }
  return undefined;
}
