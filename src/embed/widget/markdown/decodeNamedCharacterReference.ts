/** From U+00A0 to U+00FF, one after the other. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil ' +
  'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute ' +
  'Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc ' +
  'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide ' +
  'oslash ugrave uacute ucirc uuml yacute thorn yuml';

const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ bull • hellip … prime ′ euro € trade ™ ' +
  'larr ← uarr ↑ rarr → darr ↓ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥';

const characters: Map<string, string> = /* @__PURE__ */ (() => {
  const latin = LATIN.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const);
  const others = [...OTHERS.matchAll(/(\w+) (\S)/g)].map(
    ([, name, character]) => [name!, character!] as const,
  );
  return new Map([...latin, ...others]);
})();

/**
 * The character of `&copy;` and its like, given the name, or `false` for one that is not known: then it stays as it was written.
 * What `react-markdown` brings for that in a browser has the page read it as HTML, which a page that enforces Trusted Types forbids; and
 * a table of all two thousand would be a third of the chunk.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  return characters.get(name) ?? false;
}
