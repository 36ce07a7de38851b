import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConversationProvider } from '../../../src/index';
import { ConversationInspector, englishInspector, type InspectorMessages } from '../../../src/inspector';
import { createTestSession } from '../../../src/testing';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const inspector = (): HTMLElement => screen.getByTestId('root');

describe('the inspector', () => {
  it('gives its root element to the ref, under StrictMode too, and takes it back', () => {
    const { session } = createTestSession();
    const ref = createRef<HTMLElement>();
    const { unmount } = render(
      <StrictMode>
        <ConversationInspector ref={ref} conversation={{ session }} data-testid="root" />
      </StrictMode>,
    );
    expect(ref.current).toBe(inspector());
    expect(inspector().localName).toBe('section');
    unmount();
    expect(ref.current).toBeNull();
  });

  it('adds the class name to its own, and hands on style and everything else', () => {
    const { session } = createTestSession();
    render(
      <ConversationInspector
        conversation={{ session }}
        className="mine"
        style={{ margin: '3px' }}
        id="it"
        dir="rtl"
        aria-label="Insides"
        data-testid="root"
      />,
    );
    expect(inspector()).toHaveClass('parlando-inspector', 'mine');
    expect(inspector()).toHaveStyle({ margin: '3px' });
    expect(inspector()).toHaveAttribute('id', 'it');
    expect(inspector()).toHaveAttribute('dir', 'rtl');
    expect(inspector()).toHaveAccessibleName('Insides');
  });

  it('takes the conversation of the provider, and another when the provider changes it', async () => {
    const [first, second] = [createTestSession({ audio: false }), createTestSession({ audio: false })];
    const at = (session: typeof first.session) => (
      <StrictMode>
        <ConversationProvider session={session}>
          <ConversationInspector data-testid="root" />
        </ConversationProvider>
      </StrictMode>
    );
    const { rerender } = render(at(first.session));
    expect(inspector()).toHaveAttribute('data-state', 'idle');
    await act(() => first.connect());
    expect(inspector()).toHaveAttribute('data-state', 'live');
    expect(screen.getByText('conversation-1')).toBeInTheDocument();
    rerender(at(second.session));
    expect(inspector()).toHaveAttribute('data-state', 'idle');
    expect(screen.queryByText('conversation-1')).toBeNull();
    expect(inspector().querySelector('[data-changed]')).toBeNull();
  });

  it('says what is missing when there is no conversation', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<ConversationInspector />)).toThrow(/found no conversation.*ConversationProvider/);
  });

  it('holds the state while it is paused, and shows what it has become then', async () => {
    const { session, connect } = createTestSession({ audio: false });
    render(<ConversationInspector conversation={{ session }} data-testid="root" />);
    await act(() => connect());
    await userEvent.click(screen.getByRole('button', { name: 'Pause view' }));
    expect(inspector()).toHaveAttribute('data-state', 'paused');
    await act(() => session.endSession());
    expect(screen.getByRole('treeitem', { name: /^status/ })).toHaveTextContent('connected');
    await userEvent.click(screen.getByRole('button', { name: 'Resume view' }));
    expect(screen.getByRole('treeitem', { name: /^status/ })).toHaveTextContent('ended');
    expect(inspector()).toHaveAttribute('data-state', 'ended');
  });

  it('shows the events as they come, filtered and opened', async () => {
    const { session, connect } = createTestSession({ audio: false });
    render(
      <ConversationInspector conversation={{ session }} parts={{ tools: null, sound: null, state: null }} />,
    );
    await act(() => connect());
    act(() => session.sendUserMessage('Hello'));
    const type = await screen.findByText('user_message', { selector: 'bdi' });
    fireEvent.click(screen.getByLabelText('In'));
    expect(type).not.toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('All'));
    const row = screen.getByText('user_message', { selector: 'bdi' }).closest('button')!;
    fireEvent.click(row);
    expect(row).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByLabelText('text: "Hello"')).toBeInTheDocument();
    fireEvent.click(screen.getByText('Clear view'));
    expect(screen.getByText('Events appear here as they come.')).toBeInTheDocument();
  });

  it('takes every word from the table', () => {
    const mark = (words: object): object =>
      Object.fromEntries(
        Object.entries(words).map(([name, said]) => [
          name,
          typeof said === 'string'
            ? `§${said}`
            : typeof said === 'function'
              ? (...given: unknown[]) => `§${(said as (...given: unknown[]) => string)(...given)}`
              : mark(said as object),
        ]),
      );
    const { session } = createTestSession();
    render(
      <ConversationInspector
        conversation={{ session }}
        messages={mark(englishInspector) as InspectorMessages}
        data-testid="root"
      />,
    );
    const controls = inspector().querySelectorAll(
      'h3, button, legend, label, option, strong, [data-lane] > span',
    );
    const texts = [...controls].map(({ textContent }) => textContent).filter((text) => text !== '');
    const named = [...inspector().querySelectorAll('[aria-label]:not([role="treeitem"])')];
    const names = [...named, inspector()].map((element) => element.getAttribute('aria-label'));
    expect(texts.length).toBeGreaterThan(15);
    expect([...texts, ...names].filter((text) => !text?.startsWith('§'))).toEqual([]);
  });

  it.each(['status', 'tools', 'sound', 'events', 'state'] as const)(
    'has a place for %s of your own, or none',
    (part) => {
      const { session } = createTestSession();
      const markup = (): number => inspector().querySelectorAll('*').length;
      const { rerender } = render(<ConversationInspector conversation={{ session }} data-testid="root" />);
      const whole = markup();
      rerender(
        <ConversationInspector
          conversation={{ session }}
          data-testid="root"
          parts={{ [part]: <b>mine</b> }}
        />,
      );
      expect(screen.getByText('mine')).toBeInTheDocument();
      rerender(
        <ConversationInspector conversation={{ session }} data-testid="root" parts={{ [part]: null }} />,
      );
      expect(markup()).toBeLessThanOrEqual(whole - 3);
    },
  );

  it('saves the log and a recording, free of credentials', async () => {
    const { session, connect } = createTestSession({
      audio: false,
      initiation: { dynamicVariables: { secret__key: 'sesame', city: 'Bremen' } },
    });
    const saved: Blob[] = [];
    const names: string[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    render(<ConversationInspector conversation={{ session }} />);
    await act(() => connect());
    await userEvent.click(screen.getByRole('button', { name: 'Record' }));
    act(() => session.sendUserMessage('Moin'));
    await userEvent.click(screen.getByRole('button', { name: 'Save log' }));
    await userEvent.click(screen.getByRole('button', { name: 'Stop and save' }));
    await vi.waitFor(() => expect(saved).toHaveLength(2));
    expect(names).toEqual([
      expect.stringMatching(/^events-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.jsonl$/),
      expect.stringMatching(/^conversation-.*\.jsonl$/),
    ]);
    const texts = await Promise.all(saved.map((blob) => blob.text()));
    expect(texts.join('')).toContain('Bremen');
    expect(texts.join('')).not.toContain('sesame');
    expect(texts[1]).toContain('Moin');
    expect(texts[1]).toMatch(/^\{"format":"parlando-recording"/);
    expect(screen.getByRole('button', { name: 'Record' })).toBeInTheDocument();
  });
});
