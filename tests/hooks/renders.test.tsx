import { act, cleanup, render } from '@testing-library/react';
import { Profiler, type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import {
  ConversationProvider,
  KaraokeCaption,
  useAudioLevel,
  useConversation,
  useKaraoke,
  useStatus,
  useStreamingParts,
  useTranscript,
  useTurn,
} from '../../src/index';
import { agentSays, createTestSession, type TestSession } from '../../src/testing';
import { ManualFrames } from '../components/ManualFrames';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Commits of each of the children, by their place. */
function watch({ session }: TestSession, ...children: ReactNode[]): number[] {
  const commits = children.map(() => 0);
  render(
    <ConversationProvider session={session}>
      {children.map((child, i) => (
        <Profiler key={i} id={String(i)} onRender={() => commits[i]!++}>
          {child}
        </Profiler>
      ))}
    </ConversationProvider>,
  );
  return commits;
}

const Status = (): ReactNode => useStatus().name;
const Selected = (): ReactNode => useConversation(({ status }) => status.name);
const Closed = (): ReactNode => useTurn('turn-1')?.text;
const List = (): ReactNode => useTranscript().turnIds.join();
const Stream = (): ReactNode => useStreamingParts()?.text;

function Level(): ReactNode {
  const level = useAudioLevel('both');
  const shown = useRef<HTMLElement>(null);
  useEffect(() => level.subscribe(() => (shown.current!.title = String(level.get()))), [level]);
  return <i ref={shown} />;
}

function Word(): ReactNode {
  const karaoke = useKaraoke();
  const shown = useRef<HTMLElement>(null);
  useEffect(() => karaoke.subscribe(() => (shown.current!.title = String(karaoke.get().char))), [karaoke]);
  return <i ref={shown} />;
}

it('commits nothing for a word but where it is read', async () => {
  const test = createTestSession({ audio: false });
  await test.connect();
  test.session.sendUserMessage('Hi');
  const commits = watch(test, <Status />, <Selected />, <Closed />, <List />, <Stream />);
  const words = agentSays('word '.repeat(200)).filter(({ type }) => type === 'agent_chat_response_part');
  act(() => test.transport.connection.say(words[0]!));
  const before = [...commits];
  for (const message of words.slice(1, -1)) act(() => test.transport.connection.say(message));
  expect(commits.map((count, i) => count - before[i]!)).toEqual([0, 0, 0, 0, 200]);
  await act(() => test.session.endSession());
});

it('commits nothing for a level, and nothing for a word or a character that is heard', async () => {
  const test = createTestSession();
  await test.connect();
  const frames = new ManualFrames(test.clock);
  const commits = watch(test, <Level />, <Word />, <KaraokeCaption />);
  act(() => {
    for (const message of agentSays('Hello there, you.')) test.transport.connection.say(message);
  });
  const before = [...commits];
  const titles = new Set<string>();
  for (let i = 0; i < 80; i++) {
    act(() => test.clock.advance(16));
    act(() => frames.run());
    titles.add([...document.querySelectorAll('i')].map(({ title }) => title).join());
  }
  expect(titles.size).toBeGreaterThan(15);
  expect(commits).toEqual(before);
  await act(() => test.session.endSession());
});

/** How far the present render has come. */
const progress = { rows: 0 };

/** Takes its time, so that React lets others go ahead in the middle of a transition. */
function takeTime(): void {
  progress.rows++;
  const end = performance.now() + 1;
  while (performance.now() < end);
}

function Row(): ReactNode {
  const text = useStreamingParts()?.text ?? '';
  takeTime();
  return <b>{text}</b>;
}

it('never shows two moments at once, whatever comes in the middle of a transition', async () => {
  const test = createTestSession({ audio: false });
  await test.connect();
  const shown = (): string[] => [...document.querySelectorAll('b')].map((b) => b.textContent);
  const commits: number[] = [];
  let grow: (size: number) => void = () => undefined;
  function Rows(): ReactNode {
    const [size, setSize] = useState(1);
    useEffect(() => void (grow = setSize), []);
    return Array.from({ length: size }, (_, i) => <Row key={i} />);
  }
  const committed = (): void => {
    progress.rows = 0;
    commits.push(new Set(shown()).size);
  };
  render(
    <ConversationProvider session={test.session}>
      <Profiler id="rows" onRender={committed}>
        <Rows />
      </Profiler>
    </ConversationProvider>,
  );
  const words = agentSays('word '.repeat(40)).filter(({ type }) => type === 'agent_chat_response_part');
  let inTheMiddle = 0;
  // As in a page: what is waited for with `act` would be rendered in one go.
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  for (const [i, word] of words.slice(0, -1).entries()) {
    if (i % 10 === 0) startTransition(() => grow(20 + i));
    if (progress.rows > 0) inTheMiddle++;
    test.transport.connection.say(word);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await vi.waitFor(() => expect(shown().length).toBe(60));
  environment.IS_REACT_ACT_ENVIRONMENT = true;
  expect(inTheMiddle).toBeGreaterThan(0);
  expect(new Set(commits)).toEqual(new Set([1]));
  expect(shown().at(-1)).toBe('word '.repeat(40));
  await act(() => test.session.endSession());
});
