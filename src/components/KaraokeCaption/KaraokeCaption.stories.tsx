import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import answer from '../../../.storybook/recordings/answer.json';
import welcome from '../../../.storybook/recordings/welcome.json';
import { ANSWER, CHAR_MS, interrupted, speaking, waiting } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { KaraokeCaption } from './KaraokeCaption';

const meta: Meta<typeof KaraokeCaption> = { component: KaraokeCaption };

export default meta;

type Story = StoryObj<typeof KaraokeCaption>;

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
  parameters: { stage: () => speaking('こんにちは。今日は何をしましょうか。') },
  args: { lang: 'ja' },
  play: async (context) => {
    const stage = await stageOf(context);
    await stage.at(6.5 * CHAR_MS);
    await expect(marked(context.canvasElement)).toEqual(['こんにちは。', '今']);
  },
};
