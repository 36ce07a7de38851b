import type { Widget } from '../widget/WidgetHost';
import type { LateHost } from './mountLate';
import { notLoaded } from './notLoaded';

/** The module with all that is loaded late. */
export interface WidgetModule {
  mountLate(host: LateHost): Widget;
}

/** The widget, which is loaded when somebody means to use it, and mounted when somebody does. */
export class LateWidget {
  readonly #load: () => Promise<WidgetModule>;
  readonly #host: LateHost;
  readonly #follow: (mounting: Promise<Widget>) => void;
  #module: Promise<WidgetModule> | undefined;
  #mounting: Promise<Widget> | undefined;
  #widget: Widget | undefined;

  /** @param follow Given each mounting once, however many wait for it. */
  constructor(
    load: () => Promise<WidgetModule>,
    host: LateHost,
    follow: (mounting: Promise<Widget>) => void,
  ) {
    this.#load = load;
    this.#host = host;
    this.#follow = follow;
  }

  /** The widget, once it is mounted. */
  get now(): Widget | undefined {
    return this.#widget;
  }

  /** Loads it, so that it is there when it is wanted. Never rejects: what fails is tried again. */
  async prepare(): Promise<void> {
    await this.#code().catch(() => undefined);
  }

  /** Loads and mounts it. Rejects with `part_missing`, or with an `AbortError` when it is given up meanwhile. */
  mount(): Promise<Widget> {
    if (this.#mounting) return this.#mounting;
    const stillWanted = (): void => {
      if (this.#mounting !== mounting) throw new DOMException('The widget was removed.', 'AbortError');
    };
    const mounting: Promise<Widget> = this.#code()
      .then(({ mountLate }) => {
        stillWanted();
        return (this.#widget = mountLate(this.#host));
      })
      .catch((cause: unknown) => {
        stillWanted();
        this.#mounting = undefined;
        throw notLoaded('widget', cause);
      });
    this.#mounting = mounting;
    this.#follow(mounting);
    return mounting;
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
