import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
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
  scrollTo: (top: number) => Promise<void>;
  resize: (height: number) => Promise<void>;
}

async function stage(): Promise<Stage> {
  const test = createTestSession({ audio: false });
  const { container } = render(
    <TranscriptView conversation={{ session: test.session }} style={{ height: 200 }} />,
  );
  await act(() => test.connect());
  const log = screen.getByRole('log');
  let count = 0;
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

const offer = (): HTMLElement | null => screen.queryByRole('button');

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
