import { mountLate } from '../../../src/embed/element/mountLate';
import { ParlandoAgent } from '../../../src/embed/element/ParlandoAgent';
import type { WidgetModule } from '../../../src/embed/element/LateWidget';
import { mountWidget } from '../../../src/embed/widget/mountWidget';
import { createTestSession, type TestSession } from '../../../src/testing';

/** The element with all that it is made of, but for the microphone, the sound and the line of its session. */
export class TestAgent extends ParlandoAgent {
  /** How often the code of the widget was asked for. */
  loads = 0;
  /** Of each session that was made, the ends of its wires. */
  readonly worlds: TestSession[] = [];
  /** What keeps the code away: an error, or a promise to wait for. */
  obstacle: Promise<unknown> | undefined;

  get world(): TestSession {
    return this.worlds.at(-1)!;
  }

  protected override async loadWidget(): Promise<WidgetModule> {
    this.loads += 1;
    await this.obstacle;
    return {
      mountLate: (host) =>
        mountLate(host, (widgetHost) =>
          mountWidget(widgetHost, (options) => {
            const world = createTestSession(options);
            this.worlds.push(world);
            return world.session;
          }),
        ),
    };
  }

  /** Starts a call, and answers as the agent would. */
  async connect(): Promise<void> {
    const before = this.#lines;
    const started = this.startCall();
    for (let tries = 0; this.#lines === before && tries < 200; tries += 1) await aTask();
    this.world.transport.connection.welcome();
    await started;
  }

  /** How many lines were opened so far. */
  get #lines(): number {
    return this.worlds.reduce((count, { transport }) => count + transport.connections.length, 0);
  }
}

customElements.define('test-agent', TestAgent);

declare global {
  interface HTMLElementTagNameMap {
    'test-agent': TestAgent;
  }
}

/** Puts an element into the page, and gives it. */
export function place(attributes: Record<string, string> = {}, into: ParentNode = document.body): TestAgent {
  const element = document.createElement('test-agent');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  into.append(element);
  return element;
}

/** What is in its shadow, by the name of its part, which is in its class too. */
export function part(element: HTMLElement, name: string): HTMLElement {
  const found = element.shadowRoot!.querySelector<HTMLElement>(`.parlando-${name}`);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
}

/** What is loaded when it is needed comes late on a busy machine. For `vi.waitFor`. */
export const LATE = { timeout: 20_000 };

/** One task later. */
export const aTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the line of its session is at. */
export const statusOf = (element: TestAgent): string | undefined => element.session?.state.get().status.name;

/** Leaves the page as it was before a test: nothing in it, and nothing kept. */
export async function clearPage(): Promise<void> {
  document.body.replaceChildren();
  await aTask();
  sessionStorage.clear();
  localStorage.clear();
}
