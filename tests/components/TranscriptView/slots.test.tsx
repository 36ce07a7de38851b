import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { ServerMessage } from '../../../src/core/protocol/ServerMessage';
import { TranscriptView, type TranscriptSlots } from '../../../src/index';
import { agentSays, createTestSession, type TestSession } from '../../../src/testing';

afterEach(cleanup);

/** A talk that has every part of a transcript. */
async function stage(slots: TranscriptSlots): Promise<TestSession & { container: HTMLElement }> {
  const test = createTestSession({ audio: false, clientTools: { look: () => 'seen' } });
  await test.connect();
  const messages: readonly ServerMessage[] = [
    {
      type: 'agent_reasoning_response_part',
      reasoning_response_part: { text: 'Hm.', type: 'start', event_id: '1' },
    },
    {
      type: 'agent_response',
      agent_response_event: {
        agent_response: 'Five.',
        event_id: 1,
        attachments: [{ url: 'https://example.com/map.png', name: 'Map', mime_type: 'image/png' }],
      },
    },
    {
      type: 'agent_response_correction',
      agent_response_correction_event: {
        original_agent_response: 'Five.',
        corrected_agent_response: 'Four.',
        event_id: 1,
      },
    },
    {
      type: 'client_tool_call',
      client_tool_call: { tool_name: 'look', tool_call_id: 'a', parameters: {}, event_id: 1 },
    },
    { type: 'user_transcript', user_transcription_event: { user_transcript: 'Sure?', event_id: 2 } },
  ];
  for (const message of messages) test.transport.connection.say(message);
  const { container } = render(
    <TranscriptView conversation={{ session: test.session }} slots={slots} data-testid="root" />,
  );
  return { ...test, container };
}

it.each<[keyof TranscriptSlots, TranscriptSlots, gone: string, shows: string]>([
  ['speaker', { speaker: ({ role }) => `[${role}]` }, 'nothing', '[agent]'],
  ['time', { time: ({ startedAt }) => `[${startedAt}]` }, 'time', '[1767225600000]'],
  ['actions', { actions: ({ text }) => `[${text}]` }, '.parlando-turn-actions', '[Four.]'],
  ['reasoning', { reasoning: (text) => `[${text}]` }, '.parlando-turn-reasoning', '[Hm.]'],
  ['correction', { correction: ({ original }) => `[${original}]` }, '.parlando-turn-correction', '[Five.]'],
  [
    'attachment',
    { attachment: (file) => `[${'name' in file ? file.name : ''}]` },
    '.parlando-attachment',
    '[Map]',
  ],
  ['toolCall', { toolCall: ({ name }) => `[${name}]` }, '.parlando-tool-call', '[look]'],
  ['thinking', { thinking: () => '[thinks]' }, '.parlando-thinking', '[thinks]'],
  ['tools', { tools: ({ showsAll }) => `[${String(showsAll)}]` }, '.parlando-transcript-tools', '[false]'],
])('has a place for %s', async (_, slots, gone, shows) => {
  const { container } = await stage(slots);
  expect(screen.getByTestId('root')).toHaveTextContent(shows);
  expect(container.querySelector(gone)).toBeNull();
});

it('has a place for a whole turn, and gives it as it would look', async () => {
  const { container } = await stage({
    turn: ({ role }, standard) => (role === 'user' ? <section>{standard}</section> : null),
  });
  expect(
    container.querySelectorAll('.parlando-turn[data-role=agent]:not([data-status=thinking])'),
  ).toHaveLength(0);
  expect(container.querySelector('section > .parlando-turn')).toHaveTextContent('Sure?');
});

it('has a place for what was not heard', async () => {
  const test = createTestSession();
  const slots: TranscriptSlots = { unheard: (text) => `[${text.trim()}]` };
  const { container } = render(<TranscriptView conversation={{ session: test.session }} slots={slots} />);
  await act(() => test.connect());
  act(() => {
    for (const message of agentSays('One two.', { msPerChar: 50 })) test.transport.connection.say(message);
    test.clock.advance(170);
    test.transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } });
    test.clock.advance(50);
  });
  expect(container.querySelector('s')).toBeNull();
  expect(container.querySelector('.parlando-turn-text')).toHaveTextContent(/^One ?\[two\.\]$/);
});

it('shows pictures only where they are let in, and a file of the user by its name', async () => {
  const test = createTestSession({ audio: false });
  await test.connect();
  test.transport.connection.say({
    type: 'agent_response',
    agent_response_event: {
      agent_response: '',
      event_id: 1,
      attachments: [
        { url: 'https://example.com/map.png', name: 'Map', mime_type: 'image/png' },
        { url: 'https://example.com/a.pdf', name: 'Table', mime_type: 'application/pdf' },
        { url: 'javascript:alert(1)', name: 'Bad', mime_type: 'image/png' },
      ],
    },
  });
  test.session.sendMultimodalMessage({ text: 'Mine', fileId: 'ticket.jpg' });
  const at = (remoteImages: boolean) => (
    <TranscriptView conversation={{ session: test.session }} remoteImages={remoteImages} />
  );
  const { rerender, container } = render(at(false));
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('link', { name: 'Map' })).toHaveAttribute('href', 'https://example.com/map.png');
  expect(screen.getByRole('link', { name: 'Table' })).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.queryByRole('link', { name: 'Bad' })).toBeNull();
  expect(screen.getByText('Bad')).toBeVisible();
  expect(screen.getByText('File ticket.jpg')).toBeVisible();
  rerender(at(true));
  expect(screen.getByRole('img', { name: 'Map' })).toHaveAttribute('referrerpolicy', 'no-referrer');
  expect(container.querySelectorAll('img')).toHaveLength(1);
});

it('tells a screen reader the language of a turn as well', async () => {
  const test = createTestSession({ audio: false });
  await test.connect();
  const { container } = render(
    <TranscriptView
      conversation={{ session: test.session }}
      turnLanguage={({ role }) => (role === 'agent' ? 'de' : undefined)}
    />,
  );
  const messages: readonly ServerMessage[] = [
    { type: 'user_transcript', user_transcription_event: { user_transcript: 'Hello.', event_id: 1 } },
    { type: 'agent_response', agent_response_event: { agent_response: 'Guten Tag.', event_id: 1 } },
  ];
  act(() => messages.forEach((message) => test.transport.connection.say(message)));
  const [question, answer] = container.querySelectorAll('[aria-live=polite] p');
  expect(question).not.toHaveAttribute('lang');
  expect(answer).toHaveAttribute('lang', 'de');
});

it('saves the conversation in the form that was chosen, and closes', async () => {
  await stage({});
  const saved: Blob[] = [];
  const names: string[] = [];
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => (saved.push(blob), 'blob:it'),
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const opener = screen.getByRole('button', { name: 'Save conversation' });
  for (const choice of ['Plain text', 'Markdown', 'JSON']) {
    act(() => opener.click());
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    act(() => screen.getByRole('button', { name: choice }).click());
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    expect(opener).toHaveFocus();
  }
  expect(names).toEqual(['conversation.txt', 'conversation.md', 'conversation.json']);
  expect(saved.map(({ type }) => type)).toEqual([
    'text/plain;charset=utf-8',
    'text/markdown;charset=utf-8',
    'application/json;charset=utf-8',
  ]);
  expect(await saved[0]!.text()).toContain('Agent: Four.');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
