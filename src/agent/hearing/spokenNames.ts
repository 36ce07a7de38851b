/** A name that the language model does not know, so that it would never be heard. */
interface SpokenName {
  name: string;
  /** A word that the model does know and that stands in sentences where the name does. */
  like: string;
  /** The ways to say it, in the phones of the CMU dictionary. */
  phones: readonly string[];
}

/** What visitors say to the guide of this project. */
const spokenNames: readonly SpokenName[] = [
  {
    name: 'parlando',
    like: 'orlando',
    phones: ['P AA R L AA N D OW', 'P AA R L AE N D OW', 'P ER L AE N D OW'],
  },
  { name: 'npm', like: 'nbc', phones: ['EH N P IY EH M'] },
];

/** Lines for the end of a dictionary: each name as one more way to say the word that it is like. */
export function spokenNameLines(): string {
  return spokenNames
    .flatMap(({ name, like, phones }) => phones.map((way, i) => `${like}(${name}:${i}) ${way}\n`))
    .join('');
}

/** A word of the decoder as it is written, or `undefined` for silence and noise: `orlando(parlando:0)` is `parlando`. */
export function writtenWord(decoded: string): string | undefined {
  const [, word, name] = /^([^<[+(]+)(?:\((?:\d+|(.+):\d+)\))?$/.exec(decoded) ?? [];
  return name ?? word;
}
