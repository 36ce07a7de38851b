import { act, cleanup, fireEvent, prettyDOM, render, screen } from '@testing-library/react';
import { createRef, type ReactElement, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as kit from '../../src/index';
import { ConversationProvider, englishMessages, type Messages, MessagesProvider } from '../../src/index';
import { createTestSession, type TestSession } from '../../src/testing';
import { everyComponent } from './everyComponent';
import { fillTalk } from './fillTalk';
import { SCENE_OPTIONS } from './scenes';

afterEach(cleanup);

/** The table with `§` before every word. */
const marked = mark(englishMessages) as Messages;

function mark(words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([name, said]) => [
      name,
      typeof said === 'string'
        ? `§${said}`
        : typeof said === 'function'
          ? (...given: unknown[]) => `§${(said as (...given: unknown[]) => string)(...given)}`
          : mark(said as object),
    ]),
  );
}

/** Words that are the conversation's, the page's or the device's, and not the table's. */
const GIVEN: ReadonlySet<string> = new Set(['at', 'the-sea', 'the-waves', 'English', 'Fake microphone']);

/** Without a call there is nothing to say. */
const SILENT_AT_FIRST: ReadonlySet<string> = new Set(['KaraokeCaption', 'ProblemNotice']);

/** What is seen, or read out, and is not of the table: whole texts, and what names, describes and explains elements. */
function unmarked(root: HTMLElement): string[] {
  const texts = [...root.querySelectorAll('*:not(time)')].flatMap((element) => [
    ...[...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? ''),
    ...['aria-label', 'aria-valuetext', 'placeholder', 'alt', 'title'].map(
      (name) => element.getAttribute(name) ?? '',
    ),
  ]);
  return texts
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !text.startsWith('§') && !GIVEN.has(text));
}

it('knows every component', () => {
  const components = Object.keys(kit).filter(
    (name) => /^[A-Z]/.test(name) && !/(Provider|Error)$/.test(name),
  );
  expect(everyComponent.map(({ name }) => name).sort()).toEqual(components.sort());
});

describe.each(everyComponent)('$name', ({ Component, tag, className, props, follows }) => {
  const at = ({ session }: TestSession): object => (follows ? { conversation: { session } } : {});

  it('gives its root element to the ref, under StrictMode too, and takes it back', () => {
    const test = createTestSession();
    const ref = createRef<HTMLDivElement>();
    const { unmount } = render(
      <StrictMode>
        <Component {...props} ref={ref} data-testid="root" {...at(test)} />
      </StrictMode>,
    );
    expect(ref.current?.localName).toBe(tag);
    expect(ref.current).toBe(screen.getByTestId('root'));
    unmount();
    expect(ref.current).toBeNull();
  });

  it('calls a ref function', () => {
    const test = createTestSession();
    const ref = vi.fn();
    render(<Component {...props} ref={ref} {...at(test)} />);
    expect(ref).toHaveBeenCalledWith(expect.objectContaining({ localName: tag }));
  });

  it('adds the class name to its own, and hands on style and everything else', () => {
    const test = createTestSession();
    const onPointerEnter = vi.fn();
    render(
      <Component
        {...props}
        {...at(test)}
        className="mine"
        style={{ margin: '3px' }}
        id="it"
        lang="de"
        dir="rtl"
        data-testid="root"
        aria-describedby="other"
        onPointerEnter={onPointerEnter}
      />,
    );
    const root = screen.getByTestId('root');
    expect(root).toHaveClass(className, 'mine');
    expect(root).toHaveStyle({ margin: '3px' });
    expect(root).toHaveAttribute('id', 'it');
    expect(root).toHaveAttribute('lang', 'de');
    expect(root).toHaveAttribute('dir', 'rtl');
    expect(root).toHaveAttribute('aria-describedby', 'other');
    fireEvent.pointerEnter(root);
    expect(onPointerEnter).toHaveBeenCalledOnce();
  });

  it('shows its state in data-state', () => {
    const test = createTestSession();
    render(<Component {...props} {...at(test)} data-testid="root" />);
    expect(screen.getByTestId('root')).toHaveAttribute('data-state');
  });
});

describe.each(everyComponent.filter(({ speaks }) => speaks))(
  '$name',
  ({ name, Component, props, follows }) => {
    const at = ({ session }: TestSession): object => (follows ? { conversation: { session } } : {});

    it('takes every word from the table, in a call too', async () => {
      const test = createTestSession({ clientTools: { '3': () => '' } });
      const { container } = render(<Component {...props} {...at(test)} messages={marked} />);
      expect(unmarked(container)).toEqual([]);
      await act(() => fillTalk(test));
      expect(unmarked(container)).toEqual([]);
    });

    it('takes the words of a provider', () => {
      const test = createTestSession();
      const html = (page: ReactElement): string => {
        const { container, unmount } = render(page);
        const text = container.innerHTML.replace(/[«:_]r_?\w+?[»:_]/g, 'id');
        unmount();
        return text;
      };
      const own = html(<Component {...props} {...at(test)} messages={marked} />);
      expect(own.includes('§')).toBe(!SILENT_AT_FIRST.has(name));
      const provided = html(
        <MessagesProvider messages={marked}>
          <Component {...props} {...at(test)} />
        </MessagesProvider>,
      );
      expect(provided).toBe(own);
    });
  },
);

describe.each(everyComponent.filter(({ follows }) => follows))('$name', ({ Component, props }) => {
  it('takes the conversation of the provider, and another when the provider changes it', async () => {
    const first = createTestSession({ audio: false });
    const second = createTestSession({ audio: false });
    const at = (session: typeof first.session) => (
      <StrictMode>
        <ConversationProvider session={session}>
          <Component {...props} data-testid="root" />
        </ConversationProvider>
      </StrictMode>
    );
    const { rerender } = render(at(first.session));
    // React 18 leaves empty texts where there were words, Preact empty titles, and who had a variable has an empty style.
    const shown = (): string | false => {
      const root = screen.getByTestId('root').cloneNode(true) as HTMLElement;
      root.normalize();
      for (const element of root.querySelectorAll('[style=""]')) element.removeAttribute('style');
      if (root.title === '') root.removeAttribute('title');
      return prettyDOM(root, Infinity);
    };
    const idle = shown();
    await act(() => first.connect());
    rerender(at(second.session));
    expect(shown()).toBe(idle);
  });

  it('says what is missing when there is no conversation', () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Component {...props} />)).toThrow(/found no conversation.*ConversationProvider/);
    silence.mockRestore();
  });
});

describe.each(everyComponent)('$name', ({ Component, props, follows, slots }) => {
  it.each(slots.map((slot) => ({ ...slot, name: nameOf(slot.given) })))(
    'has a place for $name, and nothing else there',
    async ({ given, usual, scene, needs }) => {
      const shown = async (own: object): Promise<HTMLElement> => {
        const test = createTestSession(SCENE_OPTIONS);
        const conversation = follows && { conversation: { session: test.session } };
        const { container } = render(<Component {...props} {...conversation} {...needs} {...own} />);
        if (scene) await act(() => scene(test, container));
        return container;
      };
      const standard = await shown({});
      if (usual !== undefined) expect(standard.querySelector(usual)).not.toBeNull();
      expect(screen.queryByText('mine')).toBeNull();
      cleanup();
      const own = await shown(given);
      if (usual !== undefined) expect(own.querySelector(usual)).toBeNull();
      if (!('shape' in given)) expect(screen.getAllByText('mine').length).toBeGreaterThan(0);
      else expect(own.querySelector('[data-shape=own]')).not.toBeNull();
    },
  );

  it('lets each part be replaced', () => expect(slots.length).toBeGreaterThan(0));
});

/** `parts.talk`, say. */
function nameOf(given: object): string {
  const [[name, value]] = Object.entries(given) as [[string, unknown]];
  return name === 'parts' || name === 'slots' ? `${name}.${Object.keys(value as object)[0]}` : name;
}
