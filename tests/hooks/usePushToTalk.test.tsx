import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConversationProvider } from '../../src/hooks/ConversationProvider';
import { type PushToTalkOptions, usePushToTalk } from '../../src/hooks/usePushToTalk';
import { createTestSession, type TestSession } from '../../src/testing';
import { sine } from '../core/audio/sine';
import './talk';

configure({ reactStrictMode: true });

let talk: TestSession;

function Hold({ options }: { options?: PushToTalkOptions }): ReactNode {
  const { pressed, props } = usePushToTalk(options);
  return <button {...props}>{pressed ? 'on' : 'off'}</button>;
}

function show(options?: PushToTalkOptions): ReturnType<typeof render> {
  return render(
    <ConversationProvider session={talk.session}>
      <Hold {...(options && { options })} />
      <input aria-label="field" />
    </ConversationProvider>,
  );
}

const muted = (): boolean => talk.session.state.get().microphone.muted;
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));
const button = (): HTMLElement => screen.getByRole('button');

beforeEach(() => {
  talk = createTestSession();
  vi.useFakeTimers();
  // What jsdom lacks; that a finger that slides off is heard of is tested in the browser.
  HTMLElement.prototype.setPointerCapture = () => undefined;
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  Reflect.deleteProperty(HTMLElement.prototype, 'setPointerCapture');
});

it('opens the microphone while it is held, and 200 ms longer', () => {
  show();
  expect(muted()).toBe(true);
  fireEvent.pointerDown(button(), { button: 0 });
  expect(muted()).toBe(false);
  expect(button()).toHaveTextContent('on');
  expect(button()).toHaveAttribute('aria-pressed', 'true');
  fireEvent.pointerUp(button());
  expect(button()).toHaveTextContent('off');
  pass(199);
  expect(muted()).toBe(false);
  pass(1);
  expect(muted()).toBe(true);
});

/** Holds the button, and has the user speak, for longer than it takes to be sure of it. */
async function speak(options?: PushToTalkOptions): Promise<void> {
  vi.useRealTimers();
  await talk.connect();
  vi.useFakeTimers();
  show(options);
  fireEvent.pointerDown(button(), { button: 0 });
  act(() => talk.device.microphone.hear(new Float32Array(16_000)));
  act(() => talk.device.microphone.hear(sine(440, 16_000, 4800)));
}

it('stays open while the user has not finished, and no longer', async () => {
  await speak();
  fireEvent.pointerUp(button());
  pass(500);
  expect(muted()).toBe(false);
  act(() => talk.device.microphone.hear(new Float32Array(8000)));
  pass(100);
  expect(muted()).toBe(true);
});

it('closes a second after the release at the latest', async () => {
  await speak();
  fireEvent.pointerUp(button());
  pass(999);
  expect(muted()).toBe(false);
  pass(1);
  expect(muted()).toBe(true);
});

it('closes then too on a page that is hidden, whose timers come late', async () => {
  await speak();
  fireEvent.pointerUp(button());
  vi.setSystemTime(Date.now() + 800);
  pass(200);
  expect(muted()).toBe(true);
});

it('closes at once when no tail is wanted, whoever speaks', async () => {
  await speak({ tailMs: 0 });
  fireEvent.pointerUp(button());
  pass(5);
  expect(muted()).toBe(true);
});

it('stays open when it is pressed again within the tail', () => {
  show({ tailMs: 500 });
  fireEvent.pointerDown(button(), { button: 0 });
  fireEvent.pointerUp(button());
  pass(400);
  fireEvent.pointerDown(button(), { button: 0 });
  pass(400);
  expect(muted()).toBe(false);
});

it.each([
  ['pointer cancel', () => fireEvent.pointerCancel(button())],
  ['the loss of the pointer', () => fireEvent.lostPointerCapture(button())],
  ['the loss of the focus', () => fireEvent.blur(button())],
  ['the window’s loss of the focus', () => fireEvent.blur(window)],
  [
    'hiding of the page',
    () => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValueOnce(true);
      fireEvent(document, new Event('visibilitychange'));
    },
  ],
])('is released by %s', (_, leave) => {
  show();
  fireEvent.pointerDown(button(), { button: 0 });
  act(() => void leave());
  expect(button()).toHaveTextContent('off');
  pass(200);
  expect(muted()).toBe(true);
});

it.each([' ', 'Enter'])('is held by the key "%s", whatever it repeats', (key) => {
  show();
  expect(fireEvent.keyDown(button(), { key })).toBe(false);
  fireEvent.keyDown(button(), { key, repeat: true });
  expect(button()).toHaveTextContent('on');
  fireEvent.keyUp(button(), { key });
  expect(button()).toHaveTextContent('off');
  fireEvent.keyDown(button(), { key: 'a' });
  expect(button()).toHaveTextContent('off');
});

it('is held as long as one of two fingers is there', () => {
  show();
  fireEvent.pointerDown(button(), { button: 0 });
  fireEvent.keyDown(button(), { key: ' ' });
  fireEvent.keyUp(button(), { key: ' ' });
  expect(button()).toHaveTextContent('on');
  fireEvent.pointerUp(button());
  expect(button()).toHaveTextContent('off');
});

it('is pressed and released by clicks of who can not hold, and not by those of a pointer', () => {
  show();
  fireEvent.click(button(), { detail: 1 });
  expect(button()).toHaveTextContent('off');
  fireEvent.click(button(), { detail: 0 });
  expect(button()).toHaveTextContent('on');
  fireEvent.click(button(), { detail: 0 });
  expect(button()).toHaveTextContent('off');
});

it('has a key for the page, which writes where there is a field', () => {
  show({ key: 'KeyT' });
  fireEvent.keyDown(document.body, { code: 'KeyT', key: 't' });
  expect(muted()).toBe(false);
  fireEvent.keyUp(document.body, { code: 'KeyT', key: 't' });
  expect(button()).toHaveTextContent('off');
  expect(fireEvent.keyDown(screen.getByLabelText('field'), { code: 'KeyT', key: 't' })).toBe(true);
  fireEvent.keyDown(document.body, { code: 'KeyT', key: 't', ctrlKey: true });
  expect(button()).toHaveTextContent('off');
});

it('leaves the microphone as it was', () => {
  const { unmount } = show();
  fireEvent.pointerDown(button(), { button: 0 });
  unmount();
  pass(1000);
  expect(muted()).toBe(false);
});

it('tells the agent by silence that the user has paused', async () => {
  vi.useRealTimers();
  await talk.connect();
  show({ tailMs: 0 });
  const { device, transport } = talk;
  const chunks = (): string[] =>
    transport.connection.sent.flatMap((sent) => ('user_audio_chunk' in sent ? [sent.user_audio_chunk] : []));
  const speak = (seconds: number): void =>
    device.microphone.hear(new Float32Array(16_000 * seconds).fill(0.5));
  const silence = /^A+=*$/;
  fireEvent.pointerDown(button(), { button: 0 });
  act(() => speak(1));
  const spoken = chunks().filter((chunk) => !silence.test(chunk)).length;
  expect(spoken).toBeGreaterThan(40);
  fireEvent.pointerUp(button());
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  const before = chunks().length;
  act(() => speak(3));
  // One second, in frames of 20 ms.
  expect(chunks().length - before).toBe(50);
  expect(
    chunks()
      .slice(before)
      .every((chunk) => silence.test(chunk)),
  ).toBe(true);
});
