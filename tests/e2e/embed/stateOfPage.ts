/**
 * All that a page has and shows of its own, so that it can be compared with the same page without the widget: where its elements are
 * and every style of them, what is in its head, its style sheets, the names on `window`, what it stores. To be run in the page.
 */
export function stateOfPage(): Record<string, unknown> {
  const own = [...document.querySelectorAll('html, body, body *:not(parlando-agent, script)')];
  const looks = own
    // What moves by itself.
    .filter(({ localName }) => localName !== 'marquee')
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const styles = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [element.cloneNode(false) as Element, x, y, width, height, styles.join('; ')].map((one) =>
        one instanceof Element ? one.outerHTML : one,
      );
    });
  return {
    looks,
    head: [...document.head.children].map(({ outerHTML }) => outerHTML),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    token: getComputedStyle(document.documentElement).getPropertyValue('--parlando-accent'),
    // Those of the harness apart.
    names: Object.getOwnPropertyNames(window).filter((name) => !name.startsWith('__p')),
    native: [Object, Array, Promise, EventTarget, Node, Element, HTMLElement].map(({ prototype }) =>
      Object.getOwnPropertyNames(prototype),
    ),
    title: document.title,
    scrolled: [scrollX, scrollY],
    stored: [document.cookie, localStorage.length, sessionStorage.length],
  };
}
