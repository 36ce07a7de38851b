import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { idle, interrupted, speaking } from '../../../.storybook/stage/conversations';
import {
  answered,
  attachments,
  corrected,
  everything,
  long,
  markdown,
  reasoning,
  richContent,
  toolCalls,
  twoLanguages,
} from '../../../.storybook/stage/transcripts';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { markdownRenderer } from '../../markdown/markdownRenderer';
import { TranscriptView } from './TranscriptView';

const meta: Meta<typeof TranscriptView> = { component: TranscriptView };

export default meta;

type Story = StoryObj<typeof TranscriptView>;

export const Empty: Story = {
  parameters: { stage: idle },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('What you and the agent say appears here.')).toBeVisible();
  },
};

export const Streaming: Story = {
  parameters: { stage: speaking },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText(/lights every letter/)).toBeVisible();
  },
};

export const Interrupted: Story = {
  parameters: { stage: interrupted },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText(/wait a moment/)).toBeVisible();
    await expect(context.canvas.getByText(/not heard/)).toBeInTheDocument();
  },
};

export const Corrected: Story = {
  parameters: { stage: corrected },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText('High tide is at 16:42.')).toBeVisible();
    await expect(context.canvas.getByText('At first it was: High tide is at 16:24.')).not.toBeVisible();
    await context.userEvent.click(context.canvas.getByText('corrected'));
    await expect(context.canvas.getByText('At first it was: High tide is at 16:24.')).toBeVisible();
  },
};

export const Reasoning: Story = {
  parameters: { stage: reasoning },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText('About fifty minutes')).toBeVisible();
    await expect(context.canvas.getByText('Tomorrow is fifty minutes later.')).not.toBeVisible();
  },
};

export const RichContent: Story = {
  parameters: { stage: richContent },
  play: async (context) => {
    const { session } = await stageOf(context);
    await context.userEvent.click(await context.canvas.findByRole('button', { name: 'Take the Halcyon' }));
    await expect(session.state.get().turns.at(-1)?.text).toBe('Take the Halcyon');
    await expect(context.canvas.queryByRole('link', { name: 'Kittiwake' })).toBeNull();
    await expect(context.canvas.getByText(/of the kind “seat_map”/)).toBeVisible();
  },
};

export const Attachments: Story = {
  parameters: { stage: attachments },
  play: async (context) => {
    await stageOf(context);
    const link = await context.canvas.findByRole('link', { name: 'Timetable.pdf' });
    await expect(link).toHaveAttribute('href', 'https://example.com/timetable.pdf');
    await expect(context.canvas.getByText('File ticket.jpg')).toBeVisible();
  },
};

export const ToolCalls: Story = {
  parameters: { stage: toolCalls },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText('book_crossing waits for you')).toBeVisible();
    await expect(context.canvas.getByText('Using open_gate')).toBeVisible();
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Deny' }));
    await expect(await context.canvas.findByText('book_crossing was denied')).toBeVisible();
  },
};

export const Everything: Story = {
  parameters: { stage: everything },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByRole('button', { name: 'Approve' })).toBeVisible();
    const [like] = context.canvas.getAllByRole('button', { name: 'Good answer' });
    await expect(like).toHaveAttribute('aria-pressed', 'true');
  },
};

/** Markdown of the agent's, as `parlando/markdown` shows it. */
export const Markdown: Story = {
  args: { renderText: markdownRenderer({ links: ['example.com'] }) },
  parameters: { stage: markdown },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByRole('link', { name: 'timetable' })).toBeVisible();
    await expect(context.canvas.getByText('pier 2')).toBeVisible();
  },
};

/** What can be done with the whole conversation. */
export const Save: Story = {
  parameters: { stage: corrected },
  play: async (context) => {
    await stageOf(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Save conversation' }));
    await expect(canvas.getByRole('button', { name: 'Markdown' })).toBeVisible();
  },
};

/** The reader has scrolled away from the end, and something came. */
export const NewMessages: Story = {
  args: { style: { blockSize: 300 } },
  parameters: { stage: () => long(30) },
  play: async (context) => {
    const stage = await stageOf(context);
    const log = context.canvas.getByRole('log');
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(0));
    await stage.at(0);
    log.scrollTop = 0;
    await stage.at(0);
    stage.tell(answered('And one more.', 16));
    await expect(await context.canvas.findByRole('button', { name: 'One new message' })).toBeVisible();
    await expect(log.scrollTop).toBe(0);
  },
};

/** No more turns are kept than the session's `maxTurns`. */
export const Dropped: Story = {
  parameters: { stage: () => long(12, { maxTurns: 4 }) },
  play: async (context) => {
    await stageOf(context);
    await expect(await context.canvas.findByText('The first 8 messages are no longer kept.')).toBeVisible();
  },
};

/** Each turn has its language: to the voice of a screen reader, and for the breaks and quotes of its text. */
export const TwoLanguages: Story = {
  args: { turnLanguage: ({ role }) => (role === 'agent' ? 'ar' : 'en') },
  parameters: { stage: twoLanguages },
  play: async (context) => {
    await stageOf(context);
    const answer = await context.canvas.findByText(/مرحبا/, { selector: '.parlando-turn-text' });
    await expect(answer.closest('[lang]')).toHaveAttribute('lang', 'ar');
    await expect(getComputedStyle(answer).direction).toBe('rtl');
  },
};

export const Long: Story = {
  args: { style: { blockSize: 400 } },
  parameters: { stage: () => long(1000) },
  play: async (context) => {
    await stageOf(context);
    // A line is hidden until it has been measured.
    await waitFor(() => expect(context.canvas.getByText(/^Answer 500\./)).toBeVisible());
    await expect(context.canvas.getAllByRole('listitem').length).toBeLessThan(60);
  },
};
