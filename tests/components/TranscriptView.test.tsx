import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import { type RichContentProps, TranscriptView, type TranscriptViewProps } from '../../src/index';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';

afterEach(cleanup);

const user = (text: string, event_id = 1): ServerMessage => ({
  type: 'user_transcript',
  user_transcription_event: { user_transcript: text, event_id },
});
const tentative = (text: string, event_id = 1): ServerMessage => ({
  type: 'tentative_user_transcript',
  tentative_user_transcription_event: { user_transcript: text, event_id },
});
const part = (text: string, type: 'start' | 'delta' | 'stop', event_id = 1): ServerMessage => ({
  type: 'agent_chat_response_part',
  text_response_part: { text, type, event_id },
});
const response = (text: string, event_id = 1): ServerMessage => ({
  type: 'agent_response',
  agent_response_event: { agent_response: text, event_id },
});
const tool = (name: string, id: string): ServerMessage => ({
  type: 'client_tool_call',
  client_tool_call: { tool_name: name, tool_call_id: id, parameters: {}, event_id: 1 },
});

interface Stage extends TestSession {
  say: (...messages: ServerMessage[]) => void;
  /** What the log shows, a line for each turn or tool call, without times and what is folded. */
  lines: () => string[];
  turns: () => HTMLElement[];
  /** What was given to screen readers, so far as it is still there. */
  spoken: () => string[];
}

async function stage(props: TranscriptViewProps = {}, text = true): Promise<Stage> {
  const test = createTestSession({
    clientTools: { look: () => 'seen', fail: () => Promise.reject(new Error('no')) },
    ...(text && { audio: false as const }),
  });
  const { container } = render(
    <StrictMode>
      <TranscriptView {...props} conversation={{ session: test.session }} />
    </StrictMode>,
  );
  await act(() => test.connect());
  return {
    ...test,
    say: (...messages) => act(() => messages.forEach((message) => test.transport.connection.say(message))),
    lines: () =>
      within(screen.getByRole('log'))
        .queryAllByRole('listitem')
        .map((item) => {
          const copy = item.cloneNode(true) as HTMLElement;
          for (const part of copy.querySelectorAll('time, details')) part.remove();
          return copy.textContent;
        }),
    turns: () => [...container.querySelectorAll<HTMLElement>('.parlando-turn')],
    spoken: () => {
      const region = container.querySelector('[aria-live=polite]');
      return [...(region?.children ?? [])].map((child) => child.textContent);
    },
  };
}

describe('the transcript', () => {
  it('is a log with a name that speaks nothing by itself', async () => {
    await stage();
    const log = screen.getByRole('log', { name: 'Conversation' });
    expect(log).toHaveAttribute('aria-live', 'off');
    expect(log).toHaveAttribute('tabindex', '0');
  });

  it('says that nothing has been said, in the given words', async () => {
    const { say } = await stage({ empty: 'Silence' });
    expect(screen.getByText('Silence')).toBeInTheDocument();
    expect(screen.getByRole('log').parentElement).toHaveAttribute('data-state', 'empty');
    say(user('Hello'));
    expect(screen.queryByText('Silence')).toBeNull();
    expect(screen.getByRole('log').parentElement).toHaveAttribute('data-state', 'filled');
  });

  it('shows what the user seems to say, then what was said', async () => {
    const { say, lines, turns } = await stage();
    say(tentative('hell'));
    const turn = turns()[0]!;
    expect(turn).toHaveAttribute('data-status', 'tentative');
    expect(turn).toHaveAttribute('data-role', 'user');
    say(tentative('hello there'));
    expect(lines()).toEqual(['Youhello there']);
    say(user('Hello there.'));
    expect(turns()[0]).toBe(turn);
    expect(turn).toHaveAttribute('data-status', 'final');
    expect(turn).toHaveTextContent('YouHello there.');
  });

  it('shows the answer as it streams in', async () => {
    const { say, lines, turns } = await stage();
    say(user('Hi'), part('', 'start'));
    const dots = screen.getByRole('img', { name: 'The agent is thinking' });
    say(part('Good ', 'delta'));
    expect(dots).not.toBeInTheDocument();
    expect(lines()).toEqual(['YouHi', 'AgentGood ']);
    expect(turns()[1]).toHaveAttribute('data-status', 'streaming');
    say(part('day', 'delta'), part('', 'stop'), response('Good day.'));
    expect(lines()).toEqual(['YouHi', 'AgentGood day.']);
    expect(turns()[1]).toHaveAttribute('data-status', 'final');
  });

  it('shows that the agent thinks', async () => {
    const { say } = await stage();
    say(user('Hi'));
    expect(screen.getByRole('img', { name: 'The agent is thinking' })).toBeInTheDocument();
    say(response('Hello'));
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('keeps the order in which things were said, whichever came first', async () => {
    const { say, lines } = await stage();
    say(response('Hello.', 1), tentative('what', 2), part('', 'start', 2), part('Well', 'delta', 2));
    expect(lines()).toEqual(['AgentHello.', 'Youwhat', 'AgentWell']);
    say(user('What?', 2));
    expect(lines()).toEqual(['AgentHello.', 'YouWhat?', 'AgentWell']);
    say(response('Well…', 2), user('late', 1));
    expect(lines()).toEqual(['Youlate', 'AgentHello.', 'YouWhat?', 'AgentWell…']);
  });

  it('shows the part that was not heard as such', async () => {
    const { say, clock, turns } = await stage({}, false);
    say(...agentSays('Hello there, you.', { msPerChar: 50 }));
    act(() => clock.advance(50 * 5 + 20));
    say({ type: 'interruption', interruption_event: { event_id: 1 } });
    act(() => clock.advance(50));
    const turn = turns()[0]!;
    expect(turn).toHaveAttribute('data-interrupted');
    const unheard = turn.querySelector('s')!;
    expect(unheard.textContent.length).toBeGreaterThan(9);
    const text = turn.querySelector('.parlando-turn-text')!.textContent.replace(' not heard: ', '');
    expect(text).toBe('Hello there, you.');
    expect(unheard.previousSibling?.previousSibling ?? unheard.previousSibling).toHaveTextContent(
      'not heard:',
    );
  });

  it('tells of a correction', async () => {
    const { say, turns } = await stage();
    say(response('Two and two is five.', 1), {
      type: 'agent_response_correction',
      agent_response_correction_event: {
        original_agent_response: 'Two and two is five.',
        corrected_agent_response: 'Two and two is four.',
        event_id: 1,
      },
    });
    expect(turns()[0]).toHaveAttribute('data-corrected');
    expect(screen.getByText('Two and two is four.')).toBeInTheDocument();
    expect(screen.getByText('corrected').closest('details')).toHaveTextContent(
      'At first it was: Two and two is five.',
    );
  });

  it('puts tool calls where they were made', async () => {
    const { say, lines } = await stage();
    say(user('Look'), tool('look', 'a'));
    expect(lines()).toContain('Using look');
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
    say(response('I see.'), user('And fail', 2), tool('fail', 'b'));
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
    say(response('It failed.', 2));
    expect(lines()).toEqual([
      'YouLook',
      'Used look',
      'AgentI see.',
      'YouAnd fail',
      'fail failed',
      'AgentIt failed.',
    ]);
    expect(screen.getByRole('group', { name: 'fail failed' })).toHaveAttribute('data-state', 'failed');
  });

  it('lets each text find its own direction', async () => {
    const { say } = await stage();
    say(user('مرحبا'));
    expect(screen.getByText('مرحبا', { selector: '.parlando-turn-text' })).toHaveAttribute('dir', 'auto');
  });
});

describe('what comes with a turn', () => {
  const rich = (component: string, props: Record<string, unknown>): ServerMessage => ({
    type: 'rich_content',
    rich_content: { rich_content_id: `${component}-1`, component, props, event_id: 1 },
  });

  it('folds what the agent thought', async () => {
    const { say, turns } = await stage();
    say(
      {
        type: 'agent_reasoning_response_part',
        reasoning_response_part: { text: 'Hm.', type: 'start', event_id: '1' },
      },
      response('Yes.'),
    );
    expect(turns()[0]!.querySelector('details')).toHaveTextContent('ThoughtsHm.');
    expect(turns()[0]!.querySelector('details')).not.toHaveAttribute('open');
  });

  it('answers by a button, and says which content it was of', async () => {
    const { say, transport } = await stage();
    say(
      response('Which?'),
      rich('buttons', { buttons: [{ label: 'Blue', message: 'The blue one' }, 7, 'Red'] }),
    );
    act(() => screen.getByRole('button', { name: 'Blue' }).click());
    expect(transport.connection.sent.at(-1)).toEqual({
      type: 'user_message',
      text: 'The blue one',
      rich_content_id: 'buttons-1',
    });
    expect(screen.getByRole('button', { name: 'Red' })).toBeEnabled();
  });

  it('shows a card, without a picture or an address that is not let in', async () => {
    const { say, turns } = await stage();
    const card = { title: 'A teapot', url: 'javascript:alert(1)', image: 'https://example.com/a.png' };
    say(response('Here.'), rich('item_card', { ...card, subtitle: '<b>Blue</b>' }));
    expect(screen.getByText('A teapot')).toBeVisible();
    expect(screen.getByText('<b>Blue</b>')).toBeVisible();
    expect(turns()[0]!.querySelector('a, img')).toBeNull();
  });

  it('says in plain words what nobody can show, also when showing it fails', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const renderers = {
      chart: ({ content }: RichContentProps) => <b>{(content.props['rows'] as string[]).join(' ')}</b>,
    };
    const { say } = await stage({ renderers });
    say(response('Here.'), rich('map', { at: 1 }), rich('chart', {}));
    expect(screen.getByText(/of the kind “map”/)).toBeVisible();
    expect(screen.getByText(/of the kind “chart”/)).toBeVisible();
    silence.mockRestore();
  });

  it('uses the component of that name', async () => {
    const renderers = { map: ({ content }: RichContentProps) => <b>{String(content.props['at'])}</b> };
    const { say } = await stage({ renderers });
    say(response('Here.'), rich('map', { at: 'noon' }));
    expect(screen.getByText('noon')).toBeVisible();
  });

  it('gives each turn its language, and its part to who wants it', async () => {
    const { say, turns } = await stage({
      turnLanguage: ({ role }) => (role === 'agent' ? 'de' : undefined),
      renderText: (words) => <em>{words}</em>,
      slots: { speaker: () => 'Nora', time: () => null, actions: () => null },
    });
    say(response('Guten Tag.'));
    expect(turns()[0]!.querySelector('[lang=de]')).toHaveTextContent('Guten Tag.');
    expect(turns()[0]!.querySelector('em')).toHaveTextContent('Guten Tag.');
    expect(turns()[0]).toHaveTextContent(/^NoraGuten Tag\.$/);
  });

  it('puts a turn, or all, on the clipboard', async () => {
    const { say } = await stage();
    say(user('Hi'), response('Hello'));
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await act(async () => screen.getAllByRole('button', { name: 'Copy' })[1]!.click());
    expect(writeText).toHaveBeenLastCalledWith('Hello');
    await act(async () => screen.getByRole('button', { name: 'Copy conversation' }).click());
    expect(writeText).toHaveBeenLastCalledWith('You: Hi\n\nAgent: Hello\n');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Copied' })).toHaveLength(2));
    vi.unstubAllGlobals();
  });
});

describe('for screen readers', () => {
  it('speaks finished turns, each once and whole', async () => {
    const { say, spoken } = await stage();
    say(tentative('hell'), tentative('hello'));
    expect(spoken()).toEqual([]);
    say(user('Hello'), part('', 'start'), part('Good ', 'delta'), part('day', 'delta'));
    expect(spoken()).toEqual(['You: Hello']);
    say(part('', 'stop'), response('Good day.'));
    expect(spoken()).toEqual(['You: Hello', 'Agent: Good day.']);
  });

  it('says when the agent was cut off whom nobody heard', async () => {
    const { say, spoken, clock, session } = await stage({}, false);
    act(() => session.setSpeakerMuted(true));
    say(...agentSays('Hello there, you.', { msPerChar: 50 }));
    act(() => clock.advance(270));
    say({ type: 'interruption', interruption_event: { event_id: 1 } });
    act(() => clock.advance(50));
    expect(spoken()).toEqual([expect.stringMatching(/^Agent: Hello? ?\(interrupted\)$/)]);
  });

  it('keeps silent about what the voice of the agent says', async () => {
    const { say, spoken, clock, session } = await stage({}, false);
    say(...agentSays('Hello there.', { msPerChar: 50 }));
    act(() => clock.advance(2000));
    expect(session.state.get().turns).toHaveLength(1);
    say(user('And now?', 2));
    expect(spoken()).toEqual(['You: And now?']);
    act(() => session.setVolume(0));
    say(...agentSays('Nobody hears this.', { eventId: 3, msPerChar: 50 }));
    act(() => clock.advance(2000));
    expect(spoken()).toEqual(['You: And now?', 'Agent: Nobody hears this.']);
  });

  it('keeps silent about what was there before', async () => {
    const { say, session } = await stage();
    say(user('Hello'));
    cleanup();
    const { container } = render(<TranscriptView conversation={{ session }} />);
    expect(container.querySelector('[aria-live=polite]')?.children).toHaveLength(0);
    expect(screen.getByText('Hello')).toBeInTheDocument();
  });

  it('keeps the region small', async () => {
    const { say, spoken } = await stage();
    for (let i = 1; i < 9; i++) say(user(`Number ${i}`, i));
    expect(spoken()).toEqual(['You: Number 6', 'You: Number 7', 'You: Number 8']);
  });
});

it('renders the live turn alone for a word that comes in', async () => {
  const test = createTestSession({ audio: false });
  let commits = 0;
  const seen: Node[] = [];
  const { container } = render(
    <Profiler id="transcript" onRender={() => commits++}>
      <TranscriptView conversation={{ session: test.session }} />
    </Profiler>,
  );
  await act(() => test.connect());
  const say = (...messages: ServerMessage[]): void =>
    act(() => messages.forEach((message) => test.transport.connection.say(message)));
  for (let i = 1; i < 50; i++) say(user(`Number ${i}`, i), response(`Answer ${i}`, i));
  say(part('', 'start', 99), part('One', 'delta', 99));

  // Whatever renders reads its turn's words: that is counted for every closed turn.
  let reads = 0;
  for (const turn of test.session.state.get().turns) {
    const { text } = turn;
    Object.defineProperty(turn, 'text', { get: () => (reads++, text) });
  }
  const observer = new MutationObserver((records) => seen.push(...records.map(({ target }) => target)));
  observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
  const before = commits;
  const nextFrame = (): Promise<void> =>
    act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  for (let i = 0; i < 20; i++) {
    say(part(` word${i}`, 'delta', 99));
    await nextFrame();
    await nextFrame();
  }
  expect(commits - before).toBe(20);
  // The first is shown at once, and what comes faster than frames do is shown together.
  for (let i = 20; i < 40; i++) say(part(` word${i}`, 'delta', 99));
  await nextFrame();
  await nextFrame();
  expect(commits - before).toBe(22);
  expect(container.textContent).toContain('One word0');
  expect(container.textContent).toContain(' word39');
  seen.push(...observer.takeRecords().map(({ target }) => target));
  expect(reads).toBe(0);
  const live = [...container.querySelectorAll('.parlando-turn')].at(-1)!;
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((node) => !live.contains(node))).toEqual([]);
});
