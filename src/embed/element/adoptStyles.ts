/** One sheet for each text, whatever the number of elements. */
const sheets: Map<string, CSSStyleSheet> = /* @__PURE__ */ new Map();

/**
 * Gives a shadow root a style sheet, once: adopted, which no policy forbids, or where the browser cannot, as a `style` element
 * with the page's nonce.
 */
export function adoptStyles(shadow: ShadowRoot, css: string, nonce: string | undefined): void {
  if (canAdopt(shadow)) {
    const sheet = sheets.get(css) ?? new CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    sheets.set(css, sheet);
    if (!shadow.adoptedStyleSheets.includes(sheet)) {
      shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    }
    return;
  }
  if ([...shadow.querySelectorAll('style')].some(({ textContent }) => textContent === css)) return;
  const style = document.createElement('style');
  if (nonce) style.nonce = nonce;
  style.textContent = css;
  shadow.prepend(style);
}

function canAdopt(shadow: ShadowRoot): boolean {
  return 'adoptedStyleSheets' in shadow && 'replaceSync' in CSSStyleSheet.prototype;
}
