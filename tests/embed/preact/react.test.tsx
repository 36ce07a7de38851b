import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { forwardRef, memo, type ReactElement, type ReactNode, useSyncExternalStore } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Store } from '../../../src/core/Store';

afterEach(cleanup);

describe('an element', () => {
  it('has its part by its class', () => {
    render(<p className="parlando-turn-text mine">Hello</p>);
    expect(screen.getByText('Hello').outerHTML).toBe(
      '<p part="turn-text" class="parlando-turn-text mine">Hello</p>',
    );
  });

  it('has the attributes of a drawing by the names that SVG has for them', () => {
    const { container } = render(
      <svg className="parlando-icon">
        <path strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
      </svg>,
    );
    expect(container.innerHTML).toBe(
      '<svg part="icon" class="parlando-icon"><path stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"></path></svg>',
    );
  });

  it('tells of each character that is typed, of a choice once it is made, and of the event below', () => {
    const told: string[] = [];
    const tell = (event: { nativeEvent: Event }): void => void told.push(event.nativeEvent.type);
    render(
      <>
        <textarea value="" onChange={tell} />
        <select value="a" onChange={tell}>
          <option>a</option>
        </select>
        <input type="file" aria-label="file" onChange={tell} />
      </>,
    );
    for (const element of [screen.getByRole('textbox'), screen.getByRole('combobox')]) {
      fireEvent(element, new Event('input'));
      fireEvent(element, new Event('change'));
    }
    fireEvent(screen.getByLabelText('file'), new Event('change'));
    expect(told).toEqual(['input', 'change', 'change']);
  });

  it('hears of the focus of what is inside', () => {
    const told: string[] = [];
    render(
      <div onFocus={() => told.push('focus')} onBlur={() => told.push('blur')}>
        <button type="button">inside</button>
      </div>,
    );
    act(() => screen.getByRole('button').focus());
    act(() => screen.getByRole('button').blur());
    expect(told).toEqual(['focus', 'blur']);
  });
});

describe('a component', () => {
  it('hands its ref on', () => {
    const Button = forwardRef<HTMLButtonElement, { children: ReactNode }>(function Button(props, ref) {
      expect(props).not.toHaveProperty('ref');
      return <button type="button" ref={ref} {...props} />;
    });
    let button: HTMLButtonElement | null = null;
    const keep = (element: HTMLButtonElement | null): void => void (button = element);
    const { rerender, unmount } = render(<Button ref={keep}>one</Button>);
    expect(button).toBe(screen.getByRole('button'));
    rerender(<Button>two</Button>);
    expect(button).toBeNull();
    unmount();
  });

  it('that remembers is rendered for other properties alone, by whichever key it is found', () => {
    const rendered: string[] = [];
    const Word = memo(function Word({ text, loud }: { text: string; loud?: boolean }): ReactElement {
      rendered.push(text);
      return <b>{loud ? text.toUpperCase() : text}</b>;
    });
    const show = (words: { text: string; loud?: boolean }[]): ReactElement => (
      <p>
        {words.map((word) => (
          <Word key={word.text} {...word} />
        ))}
      </p>
    );
    const { container, rerender } = render(show([{ text: 'a' }, { text: 'b', loud: true }]));
    const [a] = container.querySelectorAll('b');
    rerender(show([{ text: 'c' }, { text: 'b', loud: true }, { text: 'a' }]));
    expect(rendered).toEqual(['a', 'b', 'c']);
    expect(container.textContent).toBe('cBa');
    expect(container.querySelectorAll('b')[2]).toBe(a);
    rerender(show([{ text: 'b' }]));
    expect(rendered).toEqual(['a', 'b', 'c', 'b']);
    expect(container.innerHTML).toBe('<p><b>b</b></p>');
  });
});

describe('a store', () => {
  const rendered: number[] = [];
  function Count({ store, factor = 1 }: { store: Store<number>; factor?: number }): ReactElement {
    const count = useSyncExternalStore(store.subscribe, () => store.get() * factor);
    rendered.push(count);
    return <output>{count}</output>;
  }
  const shown = (): string => screen.getByRole('status').textContent;

  it('is followed, by what is read of it now, and another in its place', () => {
    rendered.length = 0;
    const store = new Store(1);
    const { rerender, unmount } = render(<Count store={store} />);
    act(() => store.set(2));
    expect(shown()).toBe('2');
    rerender(<Count store={store} factor={10} />);
    act(() => store.set(3));
    expect(shown()).toBe('30');
    const other = new Store(7);
    rerender(<Count store={other} factor={10} />);
    act(() => store.set(4));
    expect(shown()).toBe('70');
    act(() => other.set(8));
    expect(shown()).toBe('80');
    expect(rendered).toEqual([1, 2, 20, 30, 70, 80]);
    unmount();
    other.set(9);
    expect(rendered.length).toBe(6);
  });

  it('is not missed where it changes before anybody listens to it', () => {
    const store = new Store(1);
    function Raises(): null {
      store.set(5);
      return null;
    }
    render(
      <>
        <Count store={store} />
        <Raises />
      </>,
    );
    expect(shown()).toBe('5');
  });
});
