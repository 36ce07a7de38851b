import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MuteButton, type MuteButtonProps } from '../../src/index';
import { createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

function stage(props: MuteButtonProps = {}): TestSession & { button: HTMLElement } {
  const test = createTestSession();
  render(<MuteButton {...props} conversation={{ session: test.session }} />);
  return { ...test, button: screen.getByRole('button') };
}

describe('the mute button', () => {
  it('mutes the microphone before and during a call, and says what a press will do', async () => {
    const { button, session, connect } = stage();
    expect(button).toHaveAccessibleName('Mute microphone');
    fireEvent.click(button);
    expect(button).toHaveAccessibleName('Unmute microphone');
    expect(button).toHaveAttribute('data-state', 'muted');
    await act(() => connect());
    expect(session.state.get().microphone.muted).toBe(true);
    fireEvent.click(button);
    expect(session.state.get().microphone.muted).toBe(false);
    expect(button).toHaveAttribute('data-state', 'open');
  });

  it('tells a user who speaks while muted', async () => {
    const { button, connect, device, session } = stage();
    await act(() => connect());
    act(() => session.setMuted(true));
    expect(button).toHaveAccessibleDescription('Unmute microphone');
    act(() => {
      // First the room, from which speech stands out.
      device.microphone.hear(new Float32Array(16_000));
      device.microphone.hear(Float32Array.from({ length: 4800 }, (_, i) => 0.4 * Math.sin(i / 10)));
    });
    expect(button).toHaveAttribute('data-state', 'talking');
    expect(button).toHaveAccessibleName('Unmute microphone. You are muted: the agent does not hear you.');
    fireEvent.click(button);
    expect(button).toHaveAttribute('data-state', 'open');
  });

  it('mutes the agent', () => {
    const { button, session } = stage({ side: 'speaker' });
    fireEvent.click(button);
    expect(session.state.get().speaker.muted).toBe(true);
    expect(session.state.get().microphone.muted).toBe(false);
    expect(button).toHaveAccessibleName('Unmute agent');
  });

  it('does nothing for a press whose default was prevented, and takes another icon', () => {
    const { button, session } = stage({ onClick: (event) => event.preventDefault(), children: <b>X</b> });
    fireEvent.click(button);
    expect(session.state.get().microphone.muted).toBe(false);
    expect(button.querySelector('svg')).toBeNull();
    expect(button).toHaveTextContent('X');
  });
});
