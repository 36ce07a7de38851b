/** A name that the language model does not know, so that it would never be heard. */
interface SpokenName {
  name: string;
  /** A word that the model does know and that stands in sentences where the name does. */
  like: string;
  /** In the phones of the CMU dictionary. */
  phones: string;
}

/** What visitors say to the guide of this project. */
const spokenNames: readonly SpokenName[] = [
  { name: 'parlando', like: 'orlando', phones: 'P AA R L AA N D OW' },
  { name: 'typescript', like: 'english', phones: 'T AY P S K R IH P T' },
  { name: 'npm', like: 'nbc', phones: 'EH N P IY EH M' },
];

/** Lines for the end of a dictionary: each name as one more way to say the word that it is like. */
export function spokenNameLines(): string {
  return spokenNames.map(({ name, like, phones }) => `${like}(${name}) ${phones}\n`).join('');
}

/** A word of the decoder as it is written, or `undefined` for silence and noise: `english(typescript)` is `typescript`. */
export function writtenWord(decoded: string): string | undefined {
  const [, word, variant] = /^([^<[+(]+)(?:\((.+)\))?$/.exec(decoded) ?? [];
  return variant !== undefined && /\D/.test(variant) ? variant : word;
}
