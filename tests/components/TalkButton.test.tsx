import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ParlandoError, TalkButton, type TalkButtonProps } from '../../src/index';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';
import { ManualFrames } from './ManualFrames';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Stage extends TestSession {
  button: () => HTMLElement;
  /** Lets promises settle. */
  settle: () => Promise<void>;
}

function stage(props: TalkButtonProps = {}): Stage {
  const test = createTestSession();
  render(
    <StrictMode>
      <TalkButton {...props} conversation={{ session: test.session }} />
    </StrictMode>,
  );
  return {
    ...test,
    button: () => screen.getByRole('button'),
    settle: () => act(async () => new Promise((resolve) => setTimeout(resolve))),
  };
}

const refusal = (): ParlandoError =>
  new ParlandoError(
    'microphone_denied',
    { what: 'It was refused.', why: 'So it is.', remedy: 'Allow it.' },
    { details: undefined },
  );

describe('the talk button', () => {
  it('starts the conversation inside the click, before anything is awaited', () => {
    const { button, device, session } = stage();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    let during: string[] = [];
    act(() => {
      button().dispatchEvent(click);
      during = [session.state.get().status.name, ...device.calls];
    });
    expect(during).toEqual(['connecting', 'unlock']);
  });

  it('says what a press will do, and what goes on', async () => {
    const { button, connect, transport, clock, settle } = stage();
    expect(button()).toHaveAccessibleName('Start talking');
    expect(button()).toHaveAttribute('data-state', 'idle');
    expect(button()).toHaveAttribute('aria-pressed', 'false');

    act(() => button().click());
    expect(button()).toHaveAccessibleName('Cancel');
    expect(button()).toHaveAttribute('data-state', 'connecting');
    expect(button()).toHaveAttribute('data-stage', 'permission');
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    await settle();
    expect(button()).toHaveAttribute('data-stage', 'handshake');

    await act(() => connect());
    expect(button()).toHaveAccessibleName('End conversation');
    expect(button()).toHaveAttribute('data-state', 'listening');
    expect(button()).not.toHaveAttribute('data-stage');

    act(() =>
      transport.connection.say({
        type: 'user_transcript',
        user_transcription_event: { user_transcript: 'Hello', event_id: 1 },
      }),
    );
    expect(button()).toHaveAttribute('data-state', 'thinking');

    act(() => {
      for (const message of agentSays('Hello.', { eventId: 1 })) transport.connection.say(message);
      clock.advance(100);
    });
    expect(button()).toHaveAttribute('data-state', 'speaking');

    await act(async () => button().click());
    expect(button()).toHaveAccessibleName('Talk again');
    expect(button()).toHaveAttribute('data-state', 'ended');
    expect(button()).toHaveAttribute('aria-pressed', 'false');
  });

  it('leaves a failed start to the state, and offers another try', async () => {
    const { button, device, session, settle } = stage();
    device.microphone.refuses = refusal();
    act(() => button().click());
    await settle();
    expect(button()).toHaveAccessibleName('Try again');
    expect(button()).toHaveAttribute('data-state', 'failed');
    expect(session.state.get().problem?.code).toBe('microphone_denied');

    device.microphone.refuses = undefined;
    act(() => button().click());
    expect(button()).toHaveAttribute('data-state', 'connecting');
  });

  it('starts with the options it was given', async () => {
    const { button, device, settle } = stage({ startOptions: { microphone: false } });
    act(() => button().click());
    await settle();
    expect(device.microphone.isOpen).toBe(false);
    expect(device.speaker).toBeDefined();
  });

  it('does nothing for a press whose default was prevented', () => {
    const { button, session } = stage({ onClick: (event) => event.preventDefault() });
    fireEvent.click(button());
    expect(session.state.get().status.name).toBe('idle');
  });

  it('takes other words and another icon', () => {
    const talk = { start: 'Sprich', cancel: '', end: '', retry: '', again: '' };
    const { button } = stage({ messages: { talk }, children: <b data-testid="icon" /> });
    expect(button()).toHaveAccessibleName('Sprich');
    expect(screen.getByTestId('icon')).toBeInTheDocument();
    expect(button().querySelector('svg')).toBeNull();
  });
});

describe('the level ring', () => {
  function loud(): Float32Array {
    return new Float32Array(320).fill(0.2);
  }

  const level = (button: HTMLElement): number => Number(button.style.getPropertyValue('--parlando-level'));

  it('follows the louder of the two without a commit', async () => {
    const test = createTestSession();
    const frames = new ManualFrames(test.clock);
    let commits = 0;
    render(
      <Profiler id="button" onRender={() => commits++}>
        <TalkButton conversation={{ session: test.session }} />
      </Profiler>,
    );
    await act(() => test.connect());
    const before = commits;
    const button = screen.getByRole('button');
    frames.run();
    expect(level(button)).toBe(0);
    test.device.microphone.hear(loud());
    frames.run();
    const heard = level(button);
    expect(heard).toBeGreaterThan(0.7);
    expect(heard).toBeLessThanOrEqual(1);
    test.device.microphone.hear(new Float32Array(320));
    frames.run();
    expect(level(button)).toBeLessThan(heard);
    expect(level(button)).toBeGreaterThan(heard / 2);
    expect(commits).toBe(before);
  });

  it('rests outside of a call', async () => {
    const test = createTestSession();
    const frames = new ManualFrames(test.clock);
    render(<TalkButton conversation={{ session: test.session }} />);
    expect(frames.pending).toBe(0);
    await act(() => test.connect());
    expect(frames.pending).toBe(1);
    test.device.microphone.hear(loud());
    frames.run();
    await act(() => test.session.endSession());
    expect(frames.pending).toBe(0);
    expect(screen.getByRole('button').style.getPropertyValue('--parlando-level')).toBe('');
  });

  it('rests while the page is hidden', async () => {
    const test = createTestSession();
    const frames = new ManualFrames(test.clock);
    render(<TalkButton conversation={{ session: test.session }} />);
    await act(() => test.connect());
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(frames.pending).toBe(0);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(frames.pending).toBe(1);
  });
});
