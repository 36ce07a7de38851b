import { type ReadableStore, Store } from '../../core/Store';
import type { Attribute } from './Attribute';
import { attributeName, attributes } from './attributes';
import { servedFiles } from './servedFiles';
import type { Settings } from './Settings';

type Name = keyof Settings;
const names = /* @__PURE__ */ (() => Object.keys(attributes) as Name[])();
/** The platform's own, and hidden from the attribute by it. */
const NATIVE = 'nonce';
const own = /* @__PURE__ */ names.filter((name) => name !== NATIVE);
/** What style sheets may ask for is an attribute, however it was set. */
const REFLECTED: readonly string[] = ['variant', 'open'];

const beside = /* @__PURE__ */ servedFiles(import.meta.url);

/** There is none where a server renders, and nothing is made of it there. */
const Base: typeof HTMLElement = /* @__PURE__ */ (() => {
  const { HTMLElement: native } = globalThis as { HTMLElement?: typeof HTMLElement };
  return native ?? (Object as unknown as typeof HTMLElement);
})();

/** The class with what its table makes of it: each setting is a property. */
export interface AgentElement {
  readonly observedAttributes: readonly string[];
  new (): SettingsElement & Omit<Settings, typeof NATIVE>;
}

/** An element whose attributes and properties are the settings: whichever was set last counts. */
export class SettingsElement extends Base {
  static readonly observedAttributes: readonly string[] = own.map(attributeName);
  readonly #given: Map<Name, unknown> = new Map();
  readonly #settings: Store<Settings> = new Store(settle(this, this.#given));

  constructor() {
    super();
    // Set while this was an element that nobody knew.
    for (const name of own) {
      if (!Object.hasOwn(this, name)) continue;
      const { [name]: value } = this as Partial<Settings>;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** The settings as they are now, with their defaults; watched. */
  get settings(): ReadableStore<Settings> {
    return this.#settings;
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const name = own.find((property) => attributeName(property) === attribute);
    if (name) this.#give(name, value);
  }

  /** A property was set. */
  protected set(name: Name, value: unknown): void {
    const isNone = value === undefined || value === null;
    // An attribute that cannot be used is none; what a property was stays.
    if (!isNone && attributes[name].read(value) === undefined) return this.refuse(name, value);
    if (!REFLECTED.includes(name)) return this.#give(name, value);
    if (isNone || value === false) this.removeAttribute(name);
    else this.setAttribute(name, value === true ? '' : (value as string));
  }

  /** A value that cannot be used. */
  protected refuse(_name: Name, _given: unknown): void {}

  #give(name: Name, given: unknown): void {
    const attribute = attributes[name] as Attribute<unknown>;
    const value = given === null || given === undefined ? undefined : attribute.read(given);
    if (value === undefined) this.#given.delete(name);
    else this.#given.set(name, value);
    if (value === undefined && given !== null && given !== undefined) {
      this.refuse(name, given);
    }
    this.#settings.set(settle(this, this.#given));
  }

  static {
    for (const name of own) {
      Object.defineProperty(this.prototype, name, {
        get(this: SettingsElement) {
          return this.#settings.get()[name];
        },
        set(this: SettingsElement, value: unknown) {
          this.set(name, value);
        },
        enumerable: true,
        configurable: true,
      });
    }
  }
}

function settle(element: HTMLElement, given: ReadonlyMap<string, unknown>): Settings {
  const values = names.map((name) => [name, given.get(name) ?? attributes[name].fallback]);
  const settings = Object.fromEntries(values) as Settings;
  settings.workletUrl ??= beside;
  return { ...settings, nonce: element.nonce || undefined };
}
