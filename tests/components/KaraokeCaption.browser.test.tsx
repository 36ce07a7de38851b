import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KaraokeCaption } from '../../src/index';
import '../../src/styles.css';
import { agentSays, createTestSession } from '../../src/testing';
import { ManualFrames } from './ManualFrames';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const CHAR = 50;
const LINE = 30;

interface Stage {
  root: HTMLElement;
  window: HTMLElement;
  /** Moves to the character at `index`, and paints. */
  goTo: (index: number) => void;
  resize: (width: number) => Promise<void>;
}

async function stage(text: string, lines = 3): Promise<Stage> {
  const test = createTestSession();
  const frames = new ManualFrames(test.clock);
  render(
    <>
      <style>{`
        .parlando-caption { inline-size: 300px; --parlando-caption-size: 20px; --line: ${LINE}px; --parlando-caption-lines: ${lines}; }
        .parlando-caption-track { transition: none !important; }
      `}</style>
      <KaraokeCaption data-testid="caption" conversation={{ session: test.session }} />
    </>,
  );
  await act(() => test.connect());
  for (const message of agentSays(text, { msPerChar: CHAR })) test.transport.connection.say(message);
  frames.run();
  const root = screen.getByTestId('caption');
  return {
    root,
    window: root.querySelector<HTMLElement>('.parlando-caption-window')!,
    goTo(index) {
      test.clock.advance(index * CHAR + 10 - test.clock.now());
      frames.run();
    },
    async resize(width) {
      root.style.inlineSize = `${width}px`;
      // Observers are told after layout, in a frame of the browser's own.
      vi.unstubAllGlobals();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      frames.run();
    },
  };
}

const LONG =
  'Once in a harbour town there lived a clockmaker who could not hear. She built a clock that spoke, and every evening ' +
  'the neighbours gathered beneath her window to be told the hour, the tide, and now and then a joke.';

/** The line of the window, counted from 0, in which the character is that is heard. */
function lineInView({ root, window }: Stage): number {
  const char = root.querySelector('.parlando-caption-char[data-state=current]')!.getBoundingClientRect();
  return Math.floor(((char.top + char.bottom) / 2 - window.getBoundingClientRect().top) / LINE);
}

const shift = ({ window }: Stage): number =>
  Math.abs(parseFloat(window.style.getPropertyValue('--parlando-caption-shift') || '0'));

describe('a long turn', () => {
  it('keeps the line that is heard in view, one before it and one after it', async () => {
    const on = await stage(LONG);
    const seen: number[] = [];
    for (let index = 0; index < LONG.length; index += 3) {
      on.goTo(index);
      seen.push(lineInView(on));
      expect(shift(on) % LINE).toBe(0);
    }
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(2);
    const [first, last] = [seen.indexOf(1), seen.lastIndexOf(1)];
    expect(seen.slice(first, last + 1)).toEqual(Array.from({ length: last + 1 - first }, () => 1));
    expect(last - first).toBeGreaterThan(20);
  });

  it('fits into two lines as well', async () => {
    const on = await stage(LONG, 2);
    const seen = new Set<number>();
    for (let index = 0; index < LONG.length - 40; index += 3) {
      on.goTo(index);
      seen.add(lineInView(on));
    }
    expect([...seen]).toEqual([0]);
  });

  it('moves nothing as long as all of it fits', async () => {
    const on = await stage('Once in a harbour town there lived a clockmaker.');
    on.goTo(40);
    expect(shift(on)).toBe(0);
  });

  it('finds its line again in another width', async () => {
    const on = await stage(LONG);
    on.goTo(150);
    const before = shift(on);
    await on.resize(200);
    expect(lineInView(on)).toBe(1);
    expect(shift(on)).toBeGreaterThan(before);
  });
});

describe('letters in elements of their own', () => {
  it.each([
    ['Latin with ligatures and kerning', 'AVATAR office To.'],
    ['Arabic, joined', 'السلام عليكم'],
    ['Devanagari, clustered', 'नमस्ते दुनिया'],
    ['an emoji', 'a 👨‍👩‍👧 b'],
  ])('are shaped as in plain text: %s', async (_, text) => {
    const on = await stage(text);
    const track = on.root.querySelector<HTMLElement>('.parlando-caption-track')!;
    const range = document.createRange();
    range.selectNodeContents(track);
    const { width } = range.getBoundingClientRect();
    const plain = document.createElement('span');
    plain.textContent = text;
    plain.style.display = 'inline-block';
    track.append(plain);
    expect(Math.abs(plain.getBoundingClientRect().width - width)).toBeLessThan(1);
  });
});
