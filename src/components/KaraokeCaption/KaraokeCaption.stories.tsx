import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import { expect, fn } from 'storybook/test';
import answer from '../../../.storybook/recordings/answer.json';
import welcome from '../../../.storybook/recordings/welcome.json';
import { ANSWER, CHAR_MS, interrupted, speaking, waiting } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { KaraokeCaption } from './KaraokeCaption';

const meta: Meta<typeof KaraokeCaption> = { component: KaraokeCaption, args: { mode: 'karaoke' } };

export default meta;

type Story = StoryObj<typeof KaraokeCaption>;

function rootOf(canvas: HTMLElement): HTMLElement {
  return canvas.querySelector<HTMLElement>('.parlando-caption')!;
}

/** The characters that are marked as heard at this moment, and what is before them. */
function marked(canvas: HTMLElement): [past: string, current: string] {
  const of = (state: string): string =>
    Array.from(
      canvas.querySelectorAll(`.parlando-caption-char[data-state=${state}]`),
      (char) => char.textContent,
    ).join('');
  return [of('past'), of('current')];
}

export const Speaking: Story = {
  parameters: { stage: speaking },
  play: async (context) => {
    const stage = await stageOf(context);
    for (const index of [3, 20, 47]) {
      await stage.at(index * CHAR_MS + CHAR_MS / 2);
      await expect(marked(context.canvasElement)).toEqual([ANSWER.slice(0, index), ANSWER[index]]);
    }
  },
};

/** In real time, through Web Audio: press to hear it. */
export const WithSound: Story = {
  parameters: { sound: [welcome, answer] },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('button', { name: 'Play with sound' })).toBeVisible();
    await expect(canvasElement.querySelector('.parlando-caption')).toHaveAttribute('data-state', 'empty');
  },
};

export const Waiting: Story = {
  parameters: { stage: waiting },
  play: async (context) => {
    await stageOf(context);
    await expect(marked(context.canvasElement)).toEqual(['', '']);
    await expect(context.canvasElement.querySelector('.parlando-caption')).toHaveAttribute(
      'data-state',
      'waiting',
    );
    await expect(context.canvasElement).toHaveTextContent(ANSWER);
  },
};

export const Done: Story = {
  parameters: { stage: speaking },
  play: async (context) => {
    const stage = await stageOf(context);
    await stage.at(ANSWER.length * CHAR_MS + 1000);
    await expect(marked(context.canvasElement)).toEqual([ANSWER, '']);
    await expect(context.canvasElement.querySelector('.parlando-caption')).toHaveAttribute(
      'data-state',
      'done',
    );
  },
};

export const Interrupted: Story = {
  parameters: { stage: interrupted },
  play: async (context) => {
    await stageOf(context);
    const [past, current] = marked(context.canvasElement);
    await expect(past + current).toBe(ANSWER.slice(0, Math.ceil(2500 / CHAR_MS)));
  },
};

const PHRASES = 'First comes one phrase. Then comes another one. And this is the last.';

/** A phrase at a time, without a mark in it. */
export const Captions: Story = {
  parameters: { stage: () => speaking(PHRASES) },
  args: { mode: 'captions' },
  play: async (context) => {
    const stage = await stageOf(context);
    const caption = rootOf(context.canvasElement);
    for (const [index, phrase] of [
      [5, 'First comes one phrase.'],
      [30, 'Then comes another one.'],
      [60, 'And this is the last.'],
    ] as const) {
      await stage.at((index + 0.5) * CHAR_MS);
      await expect(caption.innerText.trim()).toBe(phrase);
    }
    await expect(caption).toHaveAttribute('data-mode', 'captions');
  },
};

/** All of it as it comes, whatever is heard. */
export const Instant: Story = {
  parameters: { stage: speaking },
  args: { mode: 'instant' },
  play: async (context) => {
    const stage = await stageOf(context);
    for (const index of [0, 20, 60]) {
      await stage.at((index + 0.5) * CHAR_MS);
      await expect(marked(context.canvasElement)).toEqual([ANSWER, '']);
    }
  },
};

/** Where the user wants less motion, karaoke is captions. */
export const ReducedMotion: Story = {
  parameters: { stage: () => speaking(PHRASES) },
  globals: { motion: 'reduced' },
  play: async (context) => {
    const stage = await stageOf(context);
    const caption = rootOf(context.canvasElement);
    await stage.at(30.5 * CHAR_MS);
    await expect(caption).toHaveAttribute('data-mode', 'captions');
    await expect(caption.innerText.trim()).toBe('Then comes another one.');
  },
};

/** Of what is to come, two words are seen. */
export const Lookahead: Story = {
  parameters: { stage: speaking },
  args: { lookahead: 2, lines: 2 },
  play: async (context) => {
    const stage = await stageOf(context);
    const seen = (): string[] =>
      Array.from(context.canvasElement.querySelectorAll<HTMLElement>('.parlando-caption-word'))
        .filter((word) => getComputedStyle(word).visibility === 'visible')
        .map((word) => word.textContent);
    await stage.at(3.5 * CHAR_MS);
    await expect(seen()).toEqual(['Parlando', 'lights', 'every']);
    await stage.at(10.5 * CHAR_MS);
    await expect(seen()).toEqual(['Parlando', 'lights', 'every', 'letter']);
    await stage.at(30.5 * CHAR_MS);
    await expect(seen().slice(-3)).toEqual(['of', 'a', 'caption']);
  },
};

/** Marked by the CSS Custom Highlight API: the words are plain text. */
export const Highlights: Story = {
  parameters: { stage: speaking },
  args: { marks: 'highlights' },
  play: async (context) => {
    const stage = await stageOf(context);
    const track = context.canvasElement.querySelector('.parlando-caption-track')!;
    const text = (role: string): string =>
      Array.from(CSS.highlights.get(role) ?? [])
        .filter((range) => track.contains(range.startContainer))
        .map(String)
        .join();
    for (const index of [3, 20, 47]) {
      await stage.at((index + 0.5) * CHAR_MS);
      await expect(text('parlando-past')).toBe(ANSWER.slice(0, index));
      await expect(text('parlando-current')).toBe(ANSWER[index]);
    }
    await expect(track.querySelector('.parlando-caption-char')).toBeNull();
  },
};

/** Words may be styled by variables: here by weight and colour. */
export const Styled: Story = {
  parameters: { stage: speaking },
  args: {
    style: {
      '--parlando-caption-current': 'light-dark(#6b2fb3, #d3b0ff)',
      '--parlando-caption-current-weight': 700,
      '--parlando-caption-past': 'light-dark(#1d6b63, #83d0c0)',
      fontFamily: 'var(--parlando-sans)',
    } as CSSProperties,
  },
  play: async (context) => {
    const stage = await stageOf(context);
    await stage.at(10.5 * CHAR_MS);
    const word = context.canvasElement.querySelector('.parlando-caption-word[data-state=current]')!;
    await expect(word).toHaveTextContent('lights');
    await expect(getComputedStyle(word).fontWeight).toBe('700');
  },
};

/** The words of a finished turn tell when they were said, to a click or a key. */
export const WordClick: Story = {
  parameters: { stage: () => speaking(PHRASES) },
  args: { onWordClick: fn() },
  play: async (context) => {
    const { args, canvas, userEvent } = context;
    const stage = await stageOf(context);
    await stage.at(10 * CHAR_MS);
    await expect(canvas.queryByRole('button')).toBeNull();
    await stage.at(PHRASES.length * CHAR_MS + 2000);
    await userEvent.click(await canvas.findByRole('button', { name: 'another' }));
    await expect(args.onWordClick).toHaveBeenLastCalledWith({
      word: 'another',
      index: PHRASES.split(' ').indexOf('another'),
      startMs: PHRASES.indexOf('another') * CHAR_MS,
    });
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      document.activeElement,
    ]);
    await userEvent.keyboard('{Enter}');
    await expect(args.onWordClick).toHaveBeenLastCalledWith({
      word: 'one',
      index: PHRASES.split(' ').indexOf('another') + 1,
      startMs: PHRASES.indexOf('one.') * CHAR_MS,
    });
  },
};

export const Arabic: Story = {
  parameters: { stage: () => speaking('مرحبا، كيف أساعدك اليوم؟') },
  args: { lang: 'ar' },
  play: async (context) => {
    const stage = await stageOf(context);
    await stage.at(9.5 * CHAR_MS);
    await expect(marked(context.canvasElement)).toEqual(['مرحبا، كي', 'ف']);
    await expect(
      getComputedStyle(context.canvasElement.querySelector('.parlando-caption-track')!).direction,
    ).toBe('rtl');
  },
};

export const Japanese: Story = {
  // Where the pictures are taken there may be no letters for it.
  tags: ['no-picture'],
  parameters: { stage: () => speaking('こんにちは。今日は何をしましょうか。') },
  args: { lang: 'ja' },
  play: async (context) => {
    const stage = await stageOf(context);
    await stage.at(6.5 * CHAR_MS);
    await expect(marked(context.canvasElement)).toEqual(['こんにちは。', '今']);
  },
};
