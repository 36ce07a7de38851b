import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { connecting, ended, idle, listening, lost } from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { MessageComposer } from './MessageComposer';

const meta: Meta<typeof MessageComposer> = {
  component: MessageComposer,
  decorators: [(Story) => <div style={{ maxInlineSize: '36rem' }}>{Story()}</div>],
};

export default meta;

type Story = StoryObj<typeof MessageComposer>;

const photo = (bytes = 8): File =>
  new File([new Uint8Array(bytes)], 'floor plan of the museum.png', { type: 'image/png' });

export const Ready: Story = {
  args: { onSend: fn() },
  parameters: { stage: listening },
  play: async (context) => {
    const { transport } = await stageOf(context);
    const { canvas, userEvent, args } = context;
    const field = canvas.getByRole('textbox', { name: 'Message' });
    const form = field.closest('form');
    await waitFor(() => expect(form).toHaveAttribute('data-state', 'ready'));
    await userEvent.type(field, 'What is in the garden?{Shift>}{Enter}{/Shift}And when does it close?');
    await expect(field).toHaveValue('What is in the garden?\nAnd when does it close?');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onSend).toHaveBeenCalledOnce());
    await expect(field).toHaveValue('');
    await expect(transport.connection.sent.map(({ type }) => type)).toContain('user_activity');
  },
};

export const LongDraft: Story = {
  args: {
    defaultText:
      'I am planning a visit with two children on Saturday, and we would like to see the garden first, then the hall of clocks.\n\nWhat do you suggest, and where can we have lunch?',
    uploadFile: async () => 'file-1',
  },
  parameters: { stage: listening },
  play: async (context) => {
    await stageOf(context);
    const field = context.canvas.getByRole('textbox');
    // As high as its text: nothing of it is to be scrolled for.
    await expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
    await expect(field.clientHeight).toBeGreaterThan(100);
  },
};

export const Idle: Story = {
  parameters: { stage: idle },
  play: async ({ canvas }) => {
    const send = canvas.getByRole('button', { name: 'Send' });
    await expect(send).toHaveAccessibleDescription('Start the conversation to send a message.');
    await expect(send).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Connecting: Story = {
  args: { defaultText: 'Hello' },
  parameters: { stage: connecting },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Send' })).toHaveAccessibleDescription(/^Connecting/),
    );
    await expect(canvas.getByRole('textbox')).toHaveValue('Hello');
  },
};

export const Reconnecting: Story = {
  args: { defaultText: 'Hello' },
  parameters: { stage: lost },
  play: async (context) => {
    await stageOf(context);
    const send = context.canvas.getByRole('button', { name: 'Send' });
    await waitFor(() => expect(send).toHaveAccessibleDescription(/^The line is lost/));
  },
};

export const Ended: Story = {
  parameters: { stage: ended },
  play: async (context) => {
    await stageOf(context);
    const send = context.canvas.getByRole('button', { name: 'Send' });
    await waitFor(() => expect(send).toHaveAccessibleDescription(/^The conversation is over/));
  },
};

export const Disabled: Story = {
  args: { disabledReason: 'A person from the museum is taking over.' },
  parameters: { stage: listening },
  play: async (context) => {
    await stageOf(context);
    const field = context.canvas.getByRole('textbox');
    await expect(field).toHaveAttribute('aria-disabled', 'true');
    await expect(field).toHaveAccessibleDescription('A person from the museum is taking over.');
  },
};

export const StartsOnSend: Story = {
  args: { startOnSend: true },
  parameters: { stage: idle },
  play: async (context) => {
    const { session, transport } = await stageOf(context);
    const { canvas, userEvent } = context;
    const field = canvas.getByRole('textbox');
    const form = field.closest('form');
    await userEvent.type(field, 'Good morning');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await expect(form).toHaveAttribute('data-state', 'sending');
    await waitFor(() =>
      expect(session.state.get().status).toEqual({ name: 'connecting', stage: 'handshake' }),
    );
    transport.connection.welcome();
    await waitFor(() => expect(field).toHaveValue(''));
    await expect(session.state.get().turns.at(-1)?.text).toBe('Good morning');
    await expect(session.state.get().microphone.status).toBe('off');
  },
};

export const Uploading: Story = {
  args: {
    defaultText: 'Where are we on this plan?',
    uploadFile: (_, { onProgress }) => {
      onProgress(0.6);
      return new Promise(() => undefined);
    },
  },
  parameters: { stage: listening },
  play: async (context) => {
    await stageOf(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.upload(canvasElement.querySelector<HTMLElement>('input[type=file]')!, photo());
    await expect(await canvas.findByRole('progressbar')).toHaveAttribute('value', '0.6');
    await expect(canvas.getByRole('button', { name: /^Remove floor plan/ })).toBeVisible();
  },
};

/** A file that is chosen before anybody can take it. */
export const FileWaits: Story = {
  args: { uploadFile: async () => 'file-1' },
  parameters: { stage: connecting },
  play: async (context) => {
    await stageOf(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.upload(canvasElement.querySelector<HTMLElement>('input[type=file]')!, photo());
    await expect(await canvas.findByText('goes with your message')).toBeVisible();
  },
};

export const Attached: Story = {
  args: { uploadFile: async () => 'file-1' },
  parameters: { stage: listening },
  play: async (context) => {
    await stageOf(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.upload(canvasElement.querySelector<HTMLElement>('input[type=file]')!, photo());
    await expect(await canvas.findByText('ready to send')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'false');
  },
};

export const UploadFailed: Story = {
  args: { uploadFile: () => Promise.reject(new Error('No')) },
  parameters: { stage: listening },
  play: async (context) => {
    await stageOf(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.upload(canvasElement.querySelector<HTMLElement>('input[type=file]')!, photo());
    await expect(await canvas.findByText('was not uploaded')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(canvas.getByText(/^That was not sent/)).toBeVisible());
    await expect(canvas.getByRole('textbox').closest('form')).toHaveAttribute('data-state', 'failed');
  },
};

export const TooLarge: Story = {
  args: { uploadFile: async () => 'file-1', accept: 'image/*', maxFileBytes: 500_000 },
  parameters: { stage: listening },
  play: async (context) => {
    await stageOf(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.upload(canvasElement.querySelector<HTMLElement>('input[type=file]')!, photo(600_000));
    await expect(await canvas.findByText(/is too large: at most 0.5 MB/)).toBeVisible();
  },
};
