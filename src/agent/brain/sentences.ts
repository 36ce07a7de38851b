import { sentenceBorder } from './sentenceBorder';

/**
 * Cuts a stream of text into pieces that are ready to be spoken: sentences, parts of sentences that are long, and for a
 * quick start the first clause. Joined they are exactly the text that came; spaces stay with the piece before them.
 */
export async function* sentences(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  let isFirst = true;
  for await (const piece of pieces) {
    rest += piece;
    for (let border = sentenceBorder(rest, isFirst); border; border = sentenceBorder(rest, isFirst)) {
      yield rest.slice(0, border);
      rest = rest.slice(border);
      isFirst = false;
    }
  }
  if (rest !== '') yield rest;
}
