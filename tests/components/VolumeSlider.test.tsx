import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { VolumeSlider, type VolumeSliderProps } from '../../src/index';
import { createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

function stage(props: VolumeSliderProps = {}): TestSession & { root: HTMLElement; slider: HTMLElement } {
  const test = createTestSession();
  const { container } = render(<VolumeSlider {...props} conversation={{ session: test.session }} />);
  return { ...test, root: container.firstElementChild as HTMLElement, slider: screen.getByRole('slider') };
}

describe('the volume slider', () => {
  it('sets how loud the agent is, and shows it', async () => {
    const { slider, root, session, connect, device } = stage();
    await act(() => connect());
    fireEvent.input(slider, { target: { value: '0.35' } });
    expect(session.state.get().speaker.volume).toBeCloseTo(0.35);
    expect(device.speaker?.volume).toBeCloseTo(0.35);
    expect(slider).toHaveAttribute('aria-valuetext', '35 %');
    expect(root.style.getPropertyValue('--parlando-volume')).toBe('0.35');
    expect(root).toHaveAttribute('data-state', 'audible');
    act(() => session.setVolume(0));
    expect(slider).toHaveValue('0');
    expect(root).toHaveAttribute('data-state', 'silent');
  });

  it('mutes beside it, and is heard again when it is moved', () => {
    const { slider, root, session } = stage();
    fireEvent.click(screen.getByRole('button', { name: 'Mute agent' }));
    expect(root).toHaveAttribute('data-state', 'silent');
    expect(slider).toHaveAttribute('aria-valuetext', '100 %, muted');
    fireEvent.input(slider, { target: { value: '0.5' } });
    expect(session.state.get().speaker).toMatchObject({ muted: false, volume: 0.5 });
    expect(root).toHaveAttribute('data-state', 'audible');
  });

  it('does without the button', () => {
    stage({ muteButton: null });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('hands on what is for the slider itself', () => {
    const { slider } = stage({ inputProps: { id: 'volume', step: 0.1, className: 'mine' } });
    expect(slider).toHaveAttribute('id', 'volume');
    expect(slider).toHaveAttribute('step', '0.1');
    expect(slider).toHaveClass('parlando-volume-slider', 'mine');
  });
});
