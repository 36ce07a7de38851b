import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { englishMessages, ParlandoError, TalkButton, type TalkButtonProps } from '../../src/index';
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
    const talk = { ...englishMessages.talk, start: 'Sprich' };
    const { button } = stage({ messages: { talk }, children: <b data-testid="icon" /> });
    expect(button()).toHaveAccessibleName('Sprich');
    expect(screen.getByTestId('icon')).toBeInTheDocument();
    expect(button().querySelector('svg')).toBeNull();
  });
});

describe('the talk button that is held', () => {
  const muted = ({ session }: Stage): boolean => session.state.get().microphone.muted;

  async function inCall(): Promise<Stage> {
    const test = stage({ mode: 'hold' });
    await act(() => test.connect());
    return test;
  }

  it('opens the microphone while Space or Enter is down, and 200 ms more', async () => {
    const test = await inCall();
    const { button } = test;
    expect(button()).toHaveAccessibleName('Hold to talk');
    expect(button()).toHaveAttribute('aria-pressed', 'false');
    expect(muted(test)).toBe(true);
    fireEvent.keyDown(button(), { key: ' ' });
    expect(button()).toHaveAccessibleName('Release to send');
    expect(button()).toHaveAccessibleDescription('You are heard');
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    expect(button()).toHaveAttribute('data-on');
    expect(muted(test)).toBe(false);
    fireEvent.keyUp(button(), { key: ' ' });
    expect(button()).toHaveAccessibleName('Hold to talk');
    expect(button()).not.toHaveAttribute('data-on');
    expect(muted(test)).toBe(false);
    await vi.waitFor(() => expect(muted(test)).toBe(true));
  });

  it.each([
    ['it loses the focus', (button: HTMLElement) => fireEvent.blur(button)],
    ['the pointer is cancelled', (button: HTMLElement) => fireEvent.pointerCancel(button)],
    [
      'the page is hidden',
      () => {
        const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
        fireEvent(document, new Event('visibilitychange'));
        hidden.mockRestore();
      },
    ],
  ])('is let go when %s', async (_, happen) => {
    const { button } = await inCall();
    button().setPointerCapture = () => undefined;
    fireEvent.pointerDown(button(), { button: 0, pointerId: 1 });
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    happen(button());
    expect(button()).toHaveAttribute('aria-pressed', 'false');
  });

  it.each([
    ['a mouse goes down', (button: HTMLElement) => fireEvent.pointerDown(button, { pointerType: 'mouse' })],
    ['a finger goes up', (button: HTMLElement) => fireEvent.pointerUp(button, { pointerType: 'touch' })],
    ['Enter goes down', (button: HTMLElement) => fireEvent.keyDown(button, { key: 'Enter' })],
    ['it is clicked without a pointer', (button: HTMLElement) => fireEvent.click(button, { detail: 0 })],
  ])('starts the call with the first press: %s', (_, press) => {
    const { button, device } = stage({ mode: 'hold' });
    button().setPointerCapture = () => undefined;
    expect(button()).toHaveAccessibleName('Start talking');
    press(button());
    expect(button()).toHaveAttribute('data-state', 'connecting');
    expect(device.calls).toEqual(['unlock']);
  });

  it('does not start where a finger goes down: no sound may begin there', () => {
    const { button } = stage({ mode: 'hold' });
    button().setPointerCapture = () => undefined;
    fireEvent.pointerDown(button(), { pointerType: 'touch' });
    expect(button()).toHaveAttribute('data-state', 'idle');
  });

  it('leaves the microphone as it was when it goes', async () => {
    const test = await inCall();
    cleanup();
    expect(muted(test)).toBe(false);
  });

  it('does nothing for a press whose default was prevented', async () => {
    const { button } = stage({ mode: 'hold', onKeyDown: (event) => event.preventDefault() });
    fireEvent.keyDown(button(), { key: ' ' });
    expect(button()).toHaveAttribute('data-state', 'idle');
    expect(button()).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('the talk button that mutes', () => {
  it('starts the call, then mutes and opens the microphone', async () => {
    const { button, connect, session, transport, clock } = stage({ mode: 'mute' });
    expect(button()).toHaveAccessibleName('Start talking');
    act(() => button().click());
    expect(button()).toHaveAccessibleName('Cancel');
    await act(() => connect());
    expect(button()).toHaveAccessibleName('Mute');
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    act(() => button().click());
    expect(session.state.get().microphone.muted).toBe(true);
    expect(button()).toHaveAccessibleName('Unmute');
    expect(button()).toHaveAccessibleDescription('You are muted');
    expect(button()).toHaveAttribute('aria-pressed', 'false');
    expect(button()).toHaveAttribute('data-state', 'listening');
    act(() => {
      for (const message of agentSays('Hello.')) transport.connection.say(message);
      clock.advance(100);
    });
    expect(button()).toHaveAccessibleDescription('Speaking');
    act(() => button().click());
    expect(session.state.get().microphone.muted).toBe(false);
  });
});

describe('what the talk button says of the call', () => {
  it('describes it: the stage of a start, what the agent does, a line that is lost', async () => {
    const { button, connect, transport } = stage();
    expect(button()).toHaveAccessibleDescription('');
    act(() => button().click());
    expect(button()).toHaveAccessibleDescription('Waiting for the microphone');
    await act(() => connect());
    expect(button()).toHaveAccessibleDescription('Listening');
    await act(async () => transport.connection.hangUp(1006));
    expect(button()).toHaveAttribute('data-state', 'reconnecting');
    expect(button()).toHaveAccessibleDescription('Reconnecting');
    expect(button()).toHaveAccessibleName('End conversation');
  });

  it('is all there where others describe the button', async () => {
    const { button, connect } = stage({ 'aria-describedby': 'other' });
    await act(() => connect());
    expect(button()).toHaveAttribute('aria-describedby', 'other');
    expect(button()).toHaveTextContent('Listening');
  });
});

describe('what comes before a press', () => {
  it.each([
    ['the pointer', (button: HTMLElement) => fireEvent.pointerEnter(button)],
    ['the focus', (button: HTMLElement) => fireEvent.focus(button)],
  ])('prepares the start with %s, and opens nothing', async (_, come) => {
    const test = createTestSession();
    const signedUrl = vi.fn(async () => 'wss://example.org');
    test.session.setOptions({ signedUrl });
    const { rerender } = render(<TalkButton conversation={{ session: test.session }} prepares={false} />);
    come(screen.getByRole('button'));
    expect(signedUrl).not.toHaveBeenCalled();
    rerender(<TalkButton conversation={{ session: test.session }} />);
    come(screen.getByRole('button'));
    await act(async () => Promise.resolve());
    expect(signedUrl).toHaveBeenCalledOnce();
    expect(test.device.calls).toEqual([]);
    expect(test.transport.connections).toEqual([]);
    expect(test.session.state.get().status.name).toBe('idle');
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
