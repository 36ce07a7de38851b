import { act, cleanup, prettyDOM, render, screen } from '@testing-library/react';
import { createRef, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ConversationPanel,
  ConversationProvider,
  FeedbackButtons,
  KaraokeCaption,
  TalkButton,
  TranscriptView,
  AudioVisualizer,
  LanguageSelect,
  LatencyMeter,
  ProblemNotice,
  StartProgress,
  StatusIndicator,
  MessageComposer,
  MicrophoneSelect,
  MuteButton,
  SpeakerSelect,
  VolumeSlider,
} from '../../src/index';
import { createTestSession } from '../../src/testing';

afterEach(cleanup);

describe.each([
  ['TalkButton', TalkButton, HTMLButtonElement, 'parlando-talk'],
  ['TranscriptView', TranscriptView, HTMLDivElement, 'parlando-transcript'],
  ['FeedbackButtons', FeedbackButtons, HTMLDivElement, 'parlando-feedback'],
  ['KaraokeCaption', KaraokeCaption, HTMLDivElement, 'parlando-caption'],
  ['AudioVisualizer', AudioVisualizer, HTMLCanvasElement, 'parlando-visualizer'],
  ['LanguageSelect', LanguageSelect, HTMLSelectElement, 'parlando-language'],
  ['LatencyMeter', LatencyMeter, HTMLSpanElement, 'parlando-latency'],
  ['ProblemNotice', ProblemNotice, HTMLDivElement, 'parlando-problem'],
  ['StartProgress', StartProgress, HTMLOListElement, 'parlando-start'],
  ['StatusIndicator', StatusIndicator, HTMLSpanElement, 'parlando-status'],
  ['MessageComposer', MessageComposer, HTMLFormElement, 'parlando-composer'],
  ['MicrophoneSelect', MicrophoneSelect, HTMLDivElement, 'parlando-device'],
  ['MuteButton', MuteButton, HTMLButtonElement, 'parlando-mute'],
  ['SpeakerSelect', SpeakerSelect, HTMLDivElement, 'parlando-device'],
  ['ConversationPanel', ConversationPanel, HTMLElement, 'parlando-panel'],
  ['VolumeSlider', VolumeSlider, HTMLDivElement, 'parlando-volume'],
] as const)('%s', (_, component, element, ownClass) => {
  // They share these props; their refs differ.
  const Component = component as typeof KaraokeCaption;

  it('gives its root element to the ref, under StrictMode too, and takes it back', () => {
    const { session } = createTestSession();
    const ref = createRef<HTMLDivElement>();
    const { unmount } = render(
      <StrictMode>
        <Component ref={ref} data-testid="root" conversation={{ session }} />
      </StrictMode>,
    );
    expect(ref.current).toBeInstanceOf(element);
    expect(ref.current).toBe(screen.getByTestId('root'));
    unmount();
    expect(ref.current).toBeNull();
  });

  it('calls a ref function', () => {
    const { session } = createTestSession();
    const ref = vi.fn();
    render(<Component ref={ref} conversation={{ session }} />);
    expect(ref).toHaveBeenCalledWith(expect.any(element));
  });

  it('adds the class name to its own, and hands on style and everything else', () => {
    const { session } = createTestSession();
    const onPointerEnter = vi.fn();
    render(
      <Component
        conversation={{ session }}
        className="mine"
        style={{ margin: '3px' }}
        id="it"
        lang="de"
        data-testid="root"
        aria-describedby="other"
        onPointerEnter={onPointerEnter}
      />,
    );
    const root = screen.getByTestId('root');
    expect(root).toHaveClass(ownClass, 'mine');
    expect(root).toHaveStyle({ margin: '3px' });
    expect(root).toHaveAttribute('id', 'it');
    expect(root).toHaveAttribute('lang', 'de');
    expect(root).toHaveAttribute('aria-describedby', 'other');
    root.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(onPointerEnter).toHaveBeenCalledOnce();
  });

  it('shows its state in data-state', () => {
    const { session } = createTestSession();
    render(<Component conversation={{ session }} data-testid="root" />);
    expect(screen.getByTestId('root')).toHaveAttribute('data-state');
  });

  it('takes the conversation of the provider, and another when the provider changes it', async () => {
    const first = createTestSession({ audio: false });
    const second = createTestSession({ audio: false });
    const at = (session: typeof first.session) => (
      <StrictMode>
        <ConversationProvider session={session}>
          <Component data-testid="root" />
        </ConversationProvider>
      </StrictMode>
    );
    const { rerender } = render(at(first.session));
    // React 18 leaves empty texts where there were words.
    const shown = (): string | false => {
      const root = screen.getByTestId('root').cloneNode(true) as HTMLElement;
      root.normalize();
      // A level that was shown for a frame, and is no more, leaves an empty attribute.
      for (const element of root.querySelectorAll('[style=""]')) element.removeAttribute('style');
      return prettyDOM(root, Infinity);
    };
    const idle = shown();
    await act(() => first.connect());
    rerender(at(second.session));
    expect(shown()).toBe(idle);
  });

  it('says what is missing when there is no conversation', () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Component />)).toThrow(/found no conversation.*ConversationProvider/);
    silence.mockRestore();
  });
});
