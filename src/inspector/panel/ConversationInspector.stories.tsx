import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor, within } from 'storybook/test';
import { answered, ended, idle, listening } from '../../../.storybook/stage/conversations';
import { inspectedCall } from '../../../.storybook/stage/inspectedCall';
import { recordedCall } from '../../../.storybook/stage/recordedCall';
import { stageOf } from '../../../.storybook/stage/stageOf';
import { withInspectorWords } from '../../../.storybook/looks/withInspectorWords';
import { ConversationInspector } from './ConversationInspector';

const meta: Meta<typeof ConversationInspector> = {
  component: ConversationInspector,
  decorators: [withInspectorWords],
};

export default meta;

type Story = StoryObj<typeof ConversationInspector>;

/** A recording is gone through as fast as the machine can. */
const PATIENT = { timeout: 15_000 };

export const Idle: Story = {
  parameters: { stage: idle },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Conversation inspector' })).toHaveAttribute(
      'data-state',
      'idle',
    );
    await expect(canvas.getByText('Events appear here as they come.')).toBeVisible();
    await expect(canvas.getByRole('treeitem', { name: 'agent: "absent"' })).toBeVisible();
  },
};

/** In the middle of an answer: events, sound and state go along. */
export const Live: Story = {
  parameters: { stage: inspectedCall },
  play: async (context) => {
    const { canvas } = context;
    await stageOf(context);
    await expect(canvas.getByRole('region', { name: 'Conversation inspector' })).toHaveAttribute(
      'data-state',
      'live',
    );
    await expect(await canvas.findByText('client_tool_result', { selector: 'bdi' })).toBeVisible();
    await expect(canvas.getByRole('treeitem', { name: 'agent: "speaking"' })).toBeVisible();
    await expect(canvas.getByRole('img', { name: /^Sound over time/ })).toBeVisible();
  },
};

/** By the way they went, by their type, and by what is in them. */
export const Filtered: Story = {
  parameters: { stage: answered },
  play: async (context) => {
    const { canvas, userEvent } = context;
    await stageOf(context);
    await userEvent.click(canvas.getByRole('radio', { name: 'In' }));
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search events' }), 'CAPTIONS');
    const rows = within(canvas.getByRole('list')).getAllByRole('button');
    await expect(rows).toHaveLength(1);
    await expect(rows[0]).toHaveTextContent('user_transcript');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type of event' }), 'audio');
    await expect(canvas.getByText('No event passes the filter.')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type of event' }), 'All types');
  },
};

/** An event as a tree that folds, by keys alone. */
export const Details: Story = {
  parameters: { stage: answered },
  play: async (context) => {
    const { canvas, userEvent } = context;
    await stageOf(context);
    const rowOf = (type: string): HTMLElement =>
      canvas.getByText(type, { selector: 'bdi' }).closest('button')!;
    await waitFor(() => rowOf('audio').focus());
    await userEvent.keyboard('{ArrowUp}');
    const row = rowOf('agent_response');
    await waitFor(() => expect(row).toHaveFocus());
    await userEvent.keyboard('{Enter}{Tab}{ArrowDown}{ArrowRight}');
    await expect(row).toHaveAttribute('aria-expanded', 'true');
    const leaf = /^agent_response: "Parlando lights/;
    await expect(canvas.getByLabelText(leaf)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect(canvas.queryByLabelText(leaf)).not.toBeInTheDocument();
  },
};

/** What is shown stands still, the conversation does not. */
export const Paused: Story = {
  parameters: { stage: listening },
  play: async (context) => {
    const { canvas, userEvent } = context;
    const stage = await stageOf(context);
    const inspector = canvas.getByRole('region', { name: 'Conversation inspector' });
    // What has come is drawn a little later.
    await canvas.findByText('conversation_initiation_metadata', { selector: 'bdi' });
    await userEvent.click(canvas.getByRole('button', { name: 'Pause view' }));
    await expect(inspector).toHaveAttribute('data-state', 'paused');
    stage.userSays('Can you hear me?');
    await expect(await canvas.findByText('1 new')).toBeVisible();
    await expect(canvas.getByRole('treeitem', { name: 'agent: "listening"' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Resume view' }));
    await expect(canvas.getByRole('treeitem', { name: 'agent: "thinking"' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Clear view' }));
    await expect(canvas.queryByRole('button', { name: /user_transcript/ })).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('button', { name: 'Pause view' }));
  },
};

export const Ended: Story = {
  parameters: { stage: ended },
  play: async (context) => {
    await stageOf(context);
    const { canvas } = context;
    await waitFor(() => expect(canvas.getByText('Ended')).toBeVisible());
    await expect(canvas.getByRole('treeitem', { name: /^status: / })).toHaveTextContent('ended');
  },
};

/** A recording: its events, its sound and its state, as they were. */
export const Replay: Story = {
  parameters: { stage: idle },
  play: async ({ canvas, userEvent }) => {
    await userEvent.upload(canvas.getByLabelText('Open recording', { selector: 'input' }), recordedCall());
    const inspector = canvas.getByRole('region', { name: 'Conversation inspector' });
    await waitFor(() => expect(inspector).toHaveAttribute('data-state', 'replay'));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Speed' }), '4×');
    const cut = (): HTMLElement => canvas.getByText('interruption', { selector: 'bdi' });
    // Found before, as the rest of the recording is soon over.
    const pause = canvas.getByRole('button', { name: 'Pause' });
    await waitFor(() => expect(cut()).toBeVisible(), PATIENT);
    await fireEvent.click(pause);
    await userEvent.click(canvas.getByRole('button', { name: 'Step' }));
    await waitFor(() => expect(canvas.getByText(/ \/ 0:09$/)).toHaveTextContent(/^(\d+) \/ \1 /));
    await expect(canvas.getByRole('treeitem', { name: /^status: / })).toHaveTextContent('ended');
    const slider = canvas.getByRole('slider', { name: 'Progress of the replay' });
    // Back, and a little on: before the interruption, and behind it.
    await fireEvent.input(slider, { target: { value: '1500' } });
    await waitFor(() => expect(canvas.getByText(/0:01 \/ 0:09$/)).toBeVisible(), PATIENT);
    await expect(cut).toThrow();
    await expect(canvas.getByRole('treeitem', { name: /^status: / })).toHaveTextContent('connected');
    await fireEvent.input(slider, { target: { value: '4700' } });
    await waitFor(() => expect(canvas.getByText(/0:04 \/ 0:09$/)).toBeVisible(), PATIENT);
    await waitFor(() => expect(cut()).toBeVisible(), PATIENT);
    await expect(canvas.getByRole('treeitem', { name: /^status: / })).toHaveTextContent('connected');
  },
};

/** What is no recording is refused, and nothing else happens. */
export const Refused: Story = {
  parameters: { stage: idle },
  play: async ({ canvas, userEvent }) => {
    const file = new File(['{}'], 'other.jsonl', { type: 'application/x-ndjson' });
    await userEvent.upload(canvas.getByLabelText('Open recording', { selector: 'input' }), file);
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The recording could not be opened. This is no recording of Parlando: line 1',
    );
  },
};
