import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { TalkButton } from '../../src/index';
import '../../src/styles.css';
import { createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

/** Not all methods have types here. */
const send = (method: string, parameters: object): Promise<unknown> =>
  (cdp() as { send: (method: string, parameters: object) => Promise<unknown> }).send(method, parameters);

/** From the page of a test to that of the browser, in which it lies. */
function inBrowser(x: number, y: number): { x: number; y: number } {
  const frame = window.frameElement!;
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = width / frame.clientWidth;
  return { x: left + x * scale, y: top + y * scale };
}

/** A finger or a mouse, as the browser itself reports it. */
const pointers = {
  mouse: {
    down: (at: object) =>
      send('Input.dispatchMouseEvent', {
        type: 'mousePressed',
        button: 'left',
        buttons: 1,
        clickCount: 1,
        ...at,
      }),
    move: (at: object) =>
      send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...at }),
    up: (at: object) =>
      send('Input.dispatchMouseEvent', { type: 'mouseReleased', button: 'left', clickCount: 1, ...at }),
  },
  finger: {
    down: (at: object) => send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] }),
    move: (at: object) => send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] }),
    up: () => send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  },
};

async function stage(): Promise<
  TestSession & { button: HTMLElement; muted: () => boolean; held: () => boolean }
> {
  const test = createTestSession();
  render(
    <>
      <TalkButton mode="hold" conversation={{ session: test.session }} style={{ margin: 40 }} />
      <p style={{ blockSize: 300 }}>Elsewhere</p>
    </>,
  );
  await act(() => test.connect());
  const button = screen.getByRole('button');
  return {
    ...test,
    button,
    muted: () => test.session.state.get().microphone.muted,
    held: () => button.getAttribute('aria-pressed') === 'true',
  };
}

it.each(['mouse', 'finger'] as const)('is held by a %s that slides off, until it is lifted', async (kind) => {
  const { button, muted, held } = await stage();
  const { left, top, bottom, width } = button.getBoundingClientRect();
  const on = inBrowser(left + width / 2, (top + bottom) / 2);
  const off = inBrowser(left + width / 2, bottom + 150);
  expect(document.elementFromPoint(left + width / 2, bottom + 150)).not.toBe(button);

  await pointers[kind].down(on);
  await vi.waitFor(() => expect(held()).toBe(true));
  expect(muted()).toBe(false);
  await pointers[kind].move(off);
  expect(held()).toBe(true);
  expect(muted()).toBe(false);
  await pointers[kind].up(off);
  await vi.waitFor(() => expect(held()).toBe(false));
  await vi.waitFor(() => expect(muted()).toBe(true));
});

it('is let go when the focus goes, though a key is still down', async () => {
  const { button, muted, held } = await stage();
  button.focus();
  await userEvent.keyboard('{ >}');
  await vi.waitFor(() => expect(held()).toBe(true));
  await userEvent.tab();
  await vi.waitFor(() => expect(held()).toBe(false));
  await vi.waitFor(() => expect(muted()).toBe(true));
});
