const opening = '<think>';
const ending = '</think>';

/**
 * Leaves out the thoughts that some models write down, between `<think>` and `</think>`, before they answer. Text goes
 * in piece by piece and comes out as soon as it is known to be none of them.
 */
export function withoutThoughts(): (piece: string) => string {
  let held = '';
  let place: 'before' | 'within' | 'after' = 'before';
  return (piece) => {
    if (place === 'after') return piece;
    held += piece;
    if (place === 'before') {
      const begun = held.trimStart();
      if (begun.length < opening.length && opening.startsWith(begun)) return '';
      if (!begun.startsWith(opening)) {
        place = 'after';
        return held;
      }
      place = 'within';
    }
    const end = held.indexOf(ending);
    if (end < 0) return '';
    const answer = held.slice(end + ending.length).trimStart();
    // The space after the thoughts may come later: it is still not part of the answer.
    if (answer === '') return '';
    place = 'after';
    return answer;
  };
}
