import { act, within } from '@testing-library/react';
import { Store } from '../../../src/core/Store';
import type { SessionOptions } from '../../../src/core/session/SessionOptions';
import { wordsOf } from '../../../src/embed/element/launcherWords';
import { adoptStyles } from '../../../src/embed/element/adoptStyles';
import { attributes } from '../../../src/embed/settings/attributes';
import type { Settings } from '../../../src/embed/settings/Settings';
import { mountWidget } from '../../../src/embed/widget/mountWidget';
import type { EarlierTurn, Widget, WidgetHost } from '../../../src/embed/widget/WidgetHost';
import {
  createTestConversation,
  type TestConversation,
  type TestConversationOptions,
} from '../../../src/testing/createTestConversation';

type Told = { [N in Parameters<WidgetHost['emit']>[0]]: [N, Parameters<WidgetHost['emit']>[1]] }[Parameters<
  WidgetHost['emit']
>[0]];

export interface Mounted {
  widget: Widget;
  talk: TestConversation;
  /** Queries in the widget. */
  view: ReturnType<typeof within>;
  panel: () => HTMLElement;
  focused: () => Element | null;
  settings: Store<Settings>;
  /** Everything that the element was told. */
  told: Told[];
  toldOf: (name: Told[0]) => unknown[];
  /** The options of each call that was about to connect. */
  calls: SessionOptions[];
  /** What the page makes of a call. */
  page: { answer: (options: SessionOptions) => SessionOptions | undefined };
  opened: boolean[];
}

type World = Omit<TestConversationOptions, 'realTime' | 'audible'> & { earlier?: readonly EarlierTurn[] };

/** A widget in a shadow root, with the agent and the sound of `parlando/testing`, and an element that writes down what it is told. */
export function mounted(given: Partial<Settings> = {}, { earlier = [], ...world }: World = {}): Mounted {
  const element = document.body.appendChild(document.createElement('div'));
  const shadow = element.attachShadow({ mode: 'open' });
  const container = shadow.appendChild(document.createElement('div'));
  const defaults = Object.fromEntries(
    Object.entries(attributes).map(([name, { fallback }]) => [name, fallback]),
  );
  // jsdom has no canvas.
  const quiet = { agentId: 'test', visualizer: 'off' } as const;
  const settings = new Store<Settings>({ ...(defaults as unknown as Settings), ...quiet, ...given });
  const talk = createTestConversation({ ...world, act: (step) => act(step) });
  const told: Told[] = [];
  const calls: SessionOptions[] = [];
  const opened: boolean[] = [];
  const page: Mounted['page'] = { answer: (options) => options };
  const host: WidgetHost = {
    container,
    adopt: (css) => adoptStyles(shadow, css, settings.get().nonce),
    settings,
    closable: new Store(true),
    launcherWords: () => wordsOf(settings.get()),
    earlier,
    call(options) {
      calls.push(options);
      return page.answer(options);
    },
    emit: (name, detail) => void told.push([name, detail]),
    setOpen: (open) => void opened.push(open),
  };
  let widget!: Widget;
  act(() => {
    widget = mountWidget(host, () => talk.session);
  });
  return {
    widget,
    talk,
    view: within(container),
    panel: () => container.querySelector<HTMLElement>('.parlando-widget')!,
    focused: () => shadow.activeElement,
    settings,
    told,
    toldOf: (name) => told.filter(([told]) => told === name).map(([, detail]) => detail),
    calls,
    page,
    opened,
  };
}
