import { expect, it } from 'vitest';
import { decodeNamedCharacterReference } from '../../../../src/embed/widget/markdown/decodeNamedCharacterReference';

/** As the page itself reads it. */
function asHtml(name: string): string {
  const element = document.createElement('i');
  element.innerHTML = `&${name};`;
  return element.textContent;
}

// The Latin ones are told by their place: the first, some between, and the last.
const NAMES = 'nbsp copy laquo para frac12 iquest Aring Ouml times szlig eacute ouml divide yuml'.split(' ');
const OTHERS = 'amp lt gt quot apos ndash mdash ldquo bull hellip euro trade rarr minus infin ge'.split(' ');

it.each([...NAMES, ...OTHERS])('reads &%s; as the page does', (name) => {
  expect(decodeNamedCharacterReference(name)).toBe(asHtml(name));
});

it.each(['nosuch', '', 'constructor', 'Amp'])('leaves &%s; as it is', (name) => {
  expect(decodeNamedCharacterReference(name)).toBe(false);
});
