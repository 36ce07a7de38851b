import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TranscriptView } from '../../src/index';
import '../../src/styles.css';
import { createTestSession } from '../../src/testing';

afterEach(cleanup);

/** Two frames: one to lay out and observe, one to have it done. */
const settled = (): Promise<void> =>
  act(
    async () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

interface Stage {
  log: HTMLElement;
  fromEnd: () => number;
  say: (text: string) => Promise<void>;
  /** A piece of an answer, which begins with a `start` and ends with a `stop`. */
  stream: (type: 'start' | 'delta' | 'stop', text?: string) => Promise<void>;
  commits: () => number;
  scrollTo: (top: number) => Promise<void>;
  resize: (height: number) => Promise<void>;
}

async function stage(before = 0): Promise<Stage> {
  const test = createTestSession({ audio: false });
  if (before > 0) {
    await test.connect();
    for (let id = 1; id <= before; id++) {
      test.transport.connection.say({
        type: 'agent_response',
        agent_response_event: { agent_response: `Before ${id}. ${'More. '.repeat(id % 40)}`, event_id: id },
      });
    }
  }
  let commits = 0;
  const { container } = render(
    <Profiler id="transcript" onRender={() => (commits += 1)}>
      <TranscriptView conversation={{ session: test.session }} style={{ height: 200, width: 400 }} />
    </Profiler>,
  );
  if (before === 0) await act(() => test.connect());
  await settled();
  const log = screen.getByRole('log');
  let count = before;
  return {
    log,
    fromEnd: () => log.scrollHeight - log.clientHeight - log.scrollTop,
    async say(text) {
      act(() =>
        test.transport.connection.say({
          type: 'agent_response',
          agent_response_event: { agent_response: text, event_id: ++count },
        }),
      );
      await settled();
    },
    async stream(type, text = '') {
      act(() =>
        test.transport.connection.say({
          type: 'agent_chat_response_part',
          text_response_part: { type, text, event_id: before + 1 },
        }),
      );
      await settled();
    },
    commits: () => commits,
    async scrollTo(top) {
      log.scrollTop = top;
      await settled();
    },
    async resize(height) {
      (container.firstElementChild as HTMLElement).style.height = `${height}px`;
      await settled();
    },
  };
}

const offer = (): HTMLElement | null => screen.queryByRole('button', { name: /new message/ });

describe('the transcript', () => {
  it('stays at the end as it grows, and as its room shrinks', async () => {
    const { log, fromEnd, say, resize } = await stage();
    for (let i = 0; i < 12; i++) await say(`Sentence ${i}.`);
    expect(log.scrollTop).toBeGreaterThan(100);
    expect(fromEnd()).toBeLessThan(2);
    await resize(90);
    expect(fromEnd()).toBeLessThan(2);
    await say('One more, and a long one at that. '.repeat(20));
    expect(fromEnd()).toBeLessThan(2);
    expect(offer()).toBeNull();
  });

  it('stays where the reader is, and offers the way to what is new', async () => {
    const { log, fromEnd, say, scrollTo } = await stage();
    for (let i = 0; i < 12; i++) await say(`Sentence ${i}.`);
    await scrollTo(40);
    expect(offer()).toBeNull();
    await say('Something new.');
    expect(log.scrollTop).toBe(40);
    expect(offer()).toHaveTextContent('One new message');
    await say('And more.');
    expect(offer()).toHaveTextContent('2 new messages');
    act(() => offer()!.click());
    await settled();
    expect(fromEnd()).toBeLessThan(2);
    expect(offer()).toBeNull();
    await say('It sticks again.');
    expect(fromEnd()).toBeLessThan(2);
  });

  it('takes the reader back who scrolls to the end', async () => {
    const { log, fromEnd, say, scrollTo } = await stage();
    for (let i = 0; i < 12; i++) await say(`Sentence ${i}.`);
    await scrollTo(40);
    await say('Something new.');
    await scrollTo(log.scrollHeight);
    expect(offer()).toBeNull();
    await say('And more.');
    expect(fromEnd()).toBeLessThan(2);
  });
});

describe('a long transcript', () => {
  const lines = (): HTMLElement[] => screen.getAllByRole('listitem');

  it('has only what is in view in the page, begins at its end, and counts its lines', async () => {
    const { fromEnd } = await stage(1000);
    await vi.waitFor(() => expect(lines().at(-1)).toHaveTextContent('Before 1000.'));
    await vi.waitFor(() => expect(fromEnd()).toBeLessThan(2));
    expect(lines().length).toBeLessThan(40);
    expect(lines().at(-1)).toHaveAttribute('aria-posinset', '1000');
    expect(lines().at(-1)).toHaveAttribute('aria-setsize', '1000');
  });

  it('stays at its end while an answer comes in', async () => {
    const { fromEnd, say } = await stage(500);
    for (let i = 0; i < 5; i++) await say('A long answer that takes some lines. '.repeat(12));
    await vi.waitFor(() => expect(fromEnd()).toBeLessThan(2));
    expect(lines().at(-1)).toHaveAttribute('aria-setsize', '505');
  });

  it('shows each piece of an answer for about one commit, at its end or where the reader is', async () => {
    const { log, commits, fromEnd, scrollTo, stream } = await stage(200);
    await stream('start');
    const before = commits();
    const pieces = 40;
    for (let i = 0; i < pieces; i++) {
      await stream('delta', `A line of its own, or almost one, has number ${i}. `);
      expect(fromEnd()).toBeLessThan(2);
    }
    expect(commits() - before).toBeLessThanOrEqual(pieces * 1.6);
    await scrollTo(log.scrollTop - 300);
    const top = log.scrollTop;
    const line = lines().at(-1)!;
    expect(line.offsetHeight).toBeLessThan(line.firstElementChild!.clientHeight);
    await stream('stop');
    await stream('start');
    await stream('delta', 'Another answer. ');
    expect(line.offsetHeight).toBe(line.firstElementChild!.clientHeight);
    expect(log.scrollTop).toBe(top);
  });

  it('keeps the line that has the focus', async () => {
    const { scrollTo } = await stage(500);
    await vi.waitFor(() => expect(lines().at(-1)).toHaveTextContent('Before 500.'));
    const button = lines().at(-1)!.querySelector('button')!;
    act(() => button.focus());
    await scrollTo(0);
    await vi.waitFor(() => expect(screen.getByText(/Before 1\./)).toBeVisible());
    expect(button).toHaveFocus();
  });

  it('has all of it in the page when asked to, and while it is printed', async () => {
    await stage(300);
    act(() => screen.getByRole('button', { name: 'Show all 300 messages' }).click());
    expect(lines()).toHaveLength(300);
    act(() => screen.getByRole('button', { name: 'Show all 300 messages' }).click());
    await settled();
    expect(lines().length).toBeLessThan(60);
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(lines()).toHaveLength(300);
    act(() => void dispatchEvent(new Event('afterprint')));
    await settled();
    expect(lines().length).toBeLessThan(60);
  });

  it('leaves open what is open as it grows long, and when it comes back into view', async () => {
    const test = createTestSession({ audio: false });
    await test.connect();
    const { connection } = test.transport;
    connection.say({
      type: 'agent_reasoning_response_part',
      reasoning_response_part: { text: 'Hm.', type: 'start', event_id: '1' },
    });
    const answer = (id: number): void =>
      connection.say({
        type: 'agent_response',
        agent_response_event: { agent_response: `Answer ${id}.`, event_id: id },
      });
    for (let id = 1; id <= 60; id++) answer(id);
    render(<TranscriptView conversation={{ session: test.session }} style={{ height: 200 }} />);
    const log = screen.getByRole('log');
    const list = (): string | undefined => log.querySelector('ol')?.dataset['shows'];
    const thoughts = (): HTMLDetailsElement | null => log.querySelector('details');
    log.scrollTop = 0;
    await settled();
    const summary = screen.getByText('Thoughts');
    act(() => {
      summary.focus();
      summary.click();
    });
    await settled();

    act(() => answer(61));
    await settled();
    expect(list()).toBe('all');
    expect(summary).toHaveFocus();
    act(() => summary.blur());
    await settled();
    expect(list()).toBe('view');

    log.scrollTop = 0;
    await vi.waitFor(() => expect(thoughts()).toHaveAttribute('open'));
    expect(screen.getByText('Hm.')).toBeVisible();
    log.scrollTop = log.scrollHeight;
    await vi.waitFor(() => expect(thoughts()).toBeNull());
    log.scrollTop = 0;
    await vi.waitFor(() => expect(thoughts()).toHaveAttribute('open'));
  });
});
