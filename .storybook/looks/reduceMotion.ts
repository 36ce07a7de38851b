const QUERY = /prefers-reduced-motion:\s*(reduce|no-preference)/;

type Listener = (event: MediaQueryListEvent) => void;

const original: WeakMap<MediaList, string> = new WeakMap();
const system: typeof window.matchMedia = window.matchMedia.bind(window);
let chosen: boolean | undefined;
const listeners: Set<Listener> = new Set();

/** The page's wish for less motion as the toolbar has it; `undefined` leaves it to the system. */
export function reduceMotion(reduced: boolean | undefined): void {
  for (const sheet of document.styleSheets) rewrite(sheet.cssRules, reduced);
  if (chosen === reduced) return;
  chosen = reduced;
  const event = new MediaQueryListEvent('change', { matches: reduced ?? false });
  for (const listener of [...listeners]) listener(event);
}

/** What a style sheet says under the query holds always or never. */
function rewrite(rules: CSSRuleList, reduced: boolean | undefined): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const asked = original.get(rule.media) ?? rule.media.mediaText;
      const wish = QUERY.exec(asked)?.[1];
      if (wish) {
        original.set(rule.media, asked);
        const holds = (wish === 'reduce') === reduced;
        rule.media.mediaText = reduced === undefined ? asked : holds ? 'all' : 'not all';
      }
    }
    if (rule instanceof CSSGroupingRule) rewrite(rule.cssRules, reduced);
    else if (rule instanceof CSSImportRule && rule.styleSheet) rewrite(rule.styleSheet.cssRules, reduced);
  }
}

/** The page's scripts are told the same. */
window.matchMedia = (query) => {
  const list = system(query);
  const wish = QUERY.exec(query)?.[1];
  if (!wish) return list;
  const listen = (type: 'change', listener: Listener): void => {
    listeners.add(listener);
    list.addEventListener(type, listener);
  };
  const leave = (type: 'change', listener: Listener): void => {
    listeners.delete(listener);
    list.removeEventListener(type, listener);
  };
  return new Proxy(list, {
    get(target, name) {
      if (name === 'matches' && chosen !== undefined) return (wish === 'reduce') === chosen;
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'addEventListener') return listen;
      if (name === 'removeEventListener') return leave;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
};
