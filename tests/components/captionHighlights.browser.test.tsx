/// <reference types="vite/client" />
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { KaraokeCaption } from '../../src/index';
import css from '../../src/styles.css?inline';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';
import { ManualFrames } from './ManualFrames';

const CHAR = 50;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

interface Shown extends TestSession {
  track: HTMLElement;
  unmount: () => void;
}

/** A caption whose marks are highlights, in a shadow root or in the page, with `text` on its way. */
async function show(text: string, home: HTMLElement | ShadowRoot): Promise<Shown> {
  const test = createTestSession();
  const container = home.appendChild(document.createElement('div'));
  const { unmount } = render(<KaraokeCaption marks="highlights" conversation={{ session: test.session }} />, {
    container,
  });
  await act(() => test.connect());
  for (const message of agentSays(text, { msPerChar: CHAR })) test.transport.connection.say(message);
  test.clock.advance(5 * CHAR + 10);
  return { ...test, unmount, track: container.querySelector<HTMLElement>('.parlando-caption-track')! };
}

function ranges(role: string, track: Node): string[] {
  return Array.from(CSS.highlights.get(role) ?? [])
    .filter((range) => track.contains(range.startContainer))
    .map(String);
}

it('marks text in a shadow root, with the rules that are in there', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css} :host { --parlando-ink: rgb(1, 2, 3); --parlando-accent: rgb(4, 5, 6); }`);
  shadow.adoptedStyleSheets = [sheet];
  const { track, clock } = await show('Hello there', shadow);
  const frames = new ManualFrames(clock);
  clock.advance(CHAR);
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  frames.run();
  expect(ranges('parlando-past', track).join().length).toBeGreaterThan(3);
  expect(track.textContent).toBe('Hello there');
  expect(getComputedStyle(track, '::highlight(parlando-past)').color).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(track, '::highlight(parlando-current)').color).toBe('rgb(4, 5, 6)');
});

it('shares one registry entry a role, and takes away only its own ranges', async () => {
  const first = await show('Hello there', document.body);
  const entry = CSS.highlights.get('parlando-past');
  const second = await show('And you', document.body);
  expect(CSS.highlights.get('parlando-past')).toBe(entry);
  expect([...entry!]).toHaveLength(2);
  first.unmount();
  expect([...entry!]).toHaveLength(1);
  await vi.waitFor(() => expect(ranges('parlando-past', second.track)).toHaveLength(1));
  second.unmount();
  expect([...entry!]).toHaveLength(0);
});
