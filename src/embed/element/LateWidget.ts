import type { Widget } from '../widget/WidgetHost';
import type { LateHost } from './mountLate';

/** The module with all that is loaded late. */
export interface WidgetModule {
  mountLate(host: LateHost): Widget;
}

/** The widget, which is loaded when somebody means to use it, and mounted when somebody does. */
export class LateWidget {
  readonly #load: () => Promise<WidgetModule>;
  readonly #host: LateHost;
  #module: Promise<WidgetModule> | undefined;
  #mounting: Promise<Widget> | undefined;
  #widget: Widget | undefined;

  constructor(load: () => Promise<WidgetModule>, host: LateHost) {
    this.#load = load;
    this.#host = host;
  }

  /** The widget, once it is mounted. */
  get now(): Widget | undefined {
    return this.#widget;
  }

  /** Loads it, so that it is there when it is wanted. Never rejects: what fails is tried again. */
  async prepare(): Promise<void> {
    await this.#code().catch(() => undefined);
  }

  /** Loads and mounts it. Rejects with what the import rejects with, or with an `AbortError` when it is given up meanwhile. */
  mount(): Promise<Widget> {
    if (this.#mounting) return this.#mounting;
    const mounting = this.#code().then(({ mountLate }) => {
      if (this.#mounting !== mounting) throw new DOMException('The widget was removed.', 'AbortError');
      return (this.#widget = mountLate(this.#host));
    });
    mounting.catch(() => {
      if (this.#mounting === mounting) this.#mounting = undefined;
    });
    return (this.#mounting = mounting);
  }

  /** Ends the call, and takes the widget away. It can be mounted anew. */
  async unmount(): Promise<void> {
    const widget = this.#widget;
    this.#mounting = this.#widget = undefined;
    await widget?.destroy();
  }

  #code(): Promise<WidgetModule> {
    if (this.#module) return this.#module;
    const module = this.#load();
    module.catch(() => (this.#module = undefined));
    return (this.#module = module);
  }
}
