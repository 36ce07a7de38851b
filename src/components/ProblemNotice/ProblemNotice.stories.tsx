import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import {
  deniedAccess,
  failedCallback,
  failedTool,
  idle,
  refused,
  silenced,
  unreachable,
  wentWrong,
} from '../../../.storybook/stage/conversations';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { ProblemNotice } from './ProblemNotice';

const meta: Meta<typeof ProblemNotice> = { component: ProblemNotice };

export default meta;

type Story = StoryObj<typeof ProblemNotice>;

export const AllIsWell: Story = {
  // There is nothing to see.
  tags: ['no-picture'],
  parameters: { stage: idle },
  play: async ({ canvas }) => expect(canvas.getByRole('alert')).toHaveTextContent(''),
};

export const Microphone: Story = {
  parameters: { stage: refused },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('The microphone is not allowed.'),
    );
    await expect(canvas.getByRole('button', { name: 'Go on in writing' })).toBeVisible();
  },
};

export const PutAway: Story = {
  tags: ['no-picture'],
  parameters: { stage: refused },
  play: async ({ canvas, userEvent }) => {
    const alert = canvas.getByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('The microphone is not allowed.'));
    await userEvent.click(canvas.getByRole('button', { name: 'Put away' }));
    await expect(alert).toHaveTextContent('');
    await expect(alert.parentElement).toHaveAttribute('data-state', 'none');
  },
};

/** The browser wants a tap before anything may sound. */
export const TapToHear: Story = {
  parameters: { stage: silenced },
  play: async (context) => {
    const stage = await stageOf(context);
    const button = await context.canvas.findByRole('button', { name: 'Tap to hear' });
    await expect(button.closest('.parlando-problem')).toHaveAttribute('data-state', 'sound');
    await context.userEvent.click(button);
    await expect(stage.device.calls).toContain('resume');
    stage.device.output.set('blocked');
    await context.canvas.findByRole('button', { name: 'Tap to hear' });
  },
};

export const Network: Story = {
  parameters: { stage: unreachable },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(canvas.getByRole('alert')).toHaveTextContent(/connection|reached|answer/);
  },
};

export const Authorization: Story = {
  parameters: { stage: deniedAccess },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('The agent has ended the conversation.'),
    );
    await expect(canvas.queryByRole('button', { name: 'Try again' })).toBeNull();
  },
};

export const Agent: Story = {
  parameters: { stage: wentWrong },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('alert').parentElement).toHaveAttribute('data-state', 'agent'),
    );
  },
};

/** Only with `kinds`: a tool that failed is nothing that whoever talks can help. */
export const Tool: Story = {
  args: { kinds: ['tool'] },
  parameters: { stage: failedTool },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('alert').parentElement).toHaveAttribute('data-state', 'tool'),
    );
  },
};

/** The page's own mistakes, while you develop. */
export const App: Story = {
  args: { kinds: ['app'] },
  parameters: { stage: failedCallback },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert').parentElement).toHaveAttribute('data-state', 'app'));
  },
};
