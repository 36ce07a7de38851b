import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import { KaraokeCaption } from '../../src/index';
import { agentSays, createTestSession, type SpokenLine, type TestSession } from '../../src/testing';
import { ManualFrames } from './ManualFrames';

/** As long as each character sounds, in milliseconds. */
const CHAR = 50;
/** Of a frame that comes so long after a character's first sound, that character is the one that will be seen. */
const INSIDE = 10;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Stage extends TestSession {
  frames: ManualFrames;
  root: HTMLElement;
  commits: () => number;
  say: (messages: readonly ServerMessage[]) => void;
  /** Moves to `afterMs` of the first sound of character `index` of what was said last, and paints. */
  goTo: (index: number, afterMs?: number) => void;
}

async function stage(): Promise<Stage> {
  const test = createTestSession();
  const frames = new ManualFrames(test.clock);
  let commits = 0;
  render(
    <StrictMode>
      <Profiler id="caption" onRender={() => commits++}>
        <KaraokeCaption data-testid="caption" conversation={{ session: test.session }}>
          Say something
        </KaraokeCaption>
      </Profiler>
    </StrictMode>,
  );
  await act(() => test.connect());
  frames.run();
  let began = 0;
  return {
    ...test,
    frames,
    root: screen.getByTestId('caption'),
    commits: () => commits,
    say(messages) {
      act(() => {
        for (const message of messages) test.transport.connection.say(message);
        const speaker = test.device.speaker!;
        while (!speaker.state.get().audible) test.clock.advance(1);
        began = test.clock.now() - (speaker.audibleFrame(test.clock.now()) * 1000) / speaker.sampleRate;
      });
      frames.run();
    },
    goTo(index, afterMs = INSIDE) {
      act(() => test.clock.advance(began + index * CHAR + afterMs - test.clock.now()));
      frames.run();
    },
  };
}

const says = (text: string, line: SpokenLine = {}): ServerMessage[] =>
  agentSays(text, { msPerChar: CHAR, ...line });

/** One alignment entry for each of `chars`, in one chunk. */
function spoken(chars: readonly string[], text = chars.join('')): ServerMessage[] {
  const [audio] = says('.'.repeat(chars.length), { charsPerChunk: chars.length }).filter(
    ({ type }) => type === 'audio',
  );
  if (audio?.type !== 'audio') throw new Error('no audio');
  return [
    { type: 'agent_response', agent_response_event: { agent_response: text, event_id: 1 } },
    {
      type: 'audio',
      audio_event: { ...audio.audio_event, alignment: { ...audio.audio_event.alignment!, chars } },
    } as ServerMessage,
  ];
}

const marked = (root: HTMLElement, state: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`.parlando-caption-char[data-state=${state}]`),
];
const text = (elements: readonly HTMLElement[]): string => elements.map((e) => e.textContent).join('');
const lit = (root: HTMLElement): string[] =>
  ['past', 'current', 'future'].map((state) => text(marked(root, state)));

describe('the caption', () => {
  it('lights exactly the character that is heard', async () => {
    const { root, say, goTo } = await stage();
    say(says('Hello there, you.'));
    goTo(0);
    expect(lit(root)).toEqual(['', 'H', 'ello there, you.']);
    goTo(7);
    expect(lit(root)).toEqual(['Hello t', 'h', 'ere, you.']);
    goTo(16);
    expect(lit(root)).toEqual(['Hello there, you', '.', '']);
    goTo(18);
    expect(lit(root)).toEqual(['Hello there, you.', '', '']);
  });

  it('lights a character in the frame that will be seen nearest to its sound', async () => {
    const { root, say, goTo } = await stage();
    say(says('Hello there, you.'));
    // A frame is seen one frame (16.7 ms) after its time, and stands for half a frame before and after that.
    goTo(4, -26);
    expect(text(marked(root, 'current'))).toBe('l');
    goTo(4, -24);
    expect(text(marked(root, 'current'))).toBe('o');
  });

  it('marks the words as well', async () => {
    const { root, say, goTo } = await stage();
    say(says('Hello there, you.'));
    goTo(8);
    const words = [...root.querySelectorAll<HTMLElement>('.parlando-caption-word')];
    expect(words.map((word) => [word.textContent, word.dataset['state']])).toEqual([
      ['Hello', 'past'],
      ['there,', 'current'],
      ['you.', 'future'],
    ]);
  });

  it('says in which state it is', async () => {
    const { root, say, goTo, transport } = await stage();
    expect(root).toHaveAttribute('data-state', 'empty');
    expect(screen.getByText('Say something')).toBeVisible();
    say(says('Hi'));
    expect(root).toHaveAttribute('data-state', 'speaking');
    expect(screen.getByText('Say something')).not.toBeVisible();
    goTo(20);
    expect(root).toHaveAttribute('data-state', 'done');
    act(() => transport.connection.say(says('So', { eventId: 2 })[3]!));
    expect(root).toHaveAttribute('data-state', 'done');
  });

  it('shows the words that are still to come', async () => {
    const { root, frames, transport, say, goTo } = await stage();
    const [start, ...rest] = says('Hello there, you.');
    act(() => {
      for (const message of [start!, ...rest].filter(({ type }) => type !== 'audio'))
        transport.connection.say(message);
    });
    frames.run();
    expect(root).toHaveAttribute('data-state', 'waiting');
    expect(lit(root)).toEqual(['', '', 'Hello there, you.']);
    const first = root.querySelector('.parlando-caption-word');
    say(rest.filter(({ type }) => type === 'audio').slice(0, 2));
    goTo(1);
    expect(lit(root)).toEqual(['H', 'e', 'llo there, you.']);
    expect(root.querySelector('.parlando-caption-word')).toBe(first);
    expect(root.querySelectorAll('[data-index]')).toHaveLength(4);
  });

  it('commits nothing to React while a turn is spoken', async () => {
    const { root, commits, frames, clock, say } = await stage();
    const before = commits();
    say(says('A sentence of some length, to be sure.'));
    for (let i = 0; i < 150; i++) {
      act(() => clock.advance(16));
      frames.run();
    }
    expect(root).toHaveAttribute('data-state', 'done');
    expect(commits()).toBe(before);
  });

  it('touches only the characters that change', async () => {
    const { root, say, goTo } = await stage();
    say(says('Hello there, you.'));
    goTo(3);
    const observer = new MutationObserver(() => undefined);
    observer.observe(root, {
      attributes: true,
      childList: true,
      subtree: true,
      attributeFilter: ['data-state', 'data-index'],
    });
    goTo(4);
    expect(observer.takeRecords().map(({ target }) => target.textContent)).toEqual(['l', 'o']);
  });

  it('asks for frames only while something is to come', async () => {
    const { frames, say, goTo } = await stage();
    expect(frames.pending).toBe(0);
    say(says('Hi'));
    expect(frames.pending).toBe(1);
    goTo(1);
    expect(frames.pending).toBe(1);
    goTo(20);
    frames.run();
    expect(frames.pending).toBe(0);
  });

  it('does not wait for ever for sound that an alignment promised', async () => {
    const { root, frames, clock, say } = await stage();
    const [response, audio] = spoken([...'Too long']);
    if (audio?.type !== 'audio') throw new Error('no audio');
    const { alignment } = audio.audio_event;
    const char_durations_ms = alignment!.char_durations_ms.map((ms) => ms * 3);
    const char_start_times_ms = alignment!.char_start_times_ms.map((ms) => ms * 3);
    const stretched = { ...alignment!, char_durations_ms, char_start_times_ms };
    say([response!, { ...audio, audio_event: { ...audio.audio_event, alignment: stretched } }]);
    for (let i = 0; i < 300; i++) {
      act(() => clock.advance(16));
      frames.run();
    }
    expect(frames.pending).toBe(0);
    expect(root).toHaveAttribute('data-state', 'done');
    expect(lit(root)).toEqual(['Too long', '', '']);
  });

  it('stays where the agent was cut off', async () => {
    const { root, frames, clock, transport, say, goTo } = await stage();
    say(says('Hello there, you.'));
    goTo(7);
    act(() => transport.connection.say({ type: 'interruption', interruption_event: { event_id: 1 } }));
    act(() => clock.advance(1000));
    frames.run();
    expect(root).toHaveAttribute('data-interrupted');
    expect(root).toHaveAttribute('data-state', 'stopped');
    expect(lit(root)).toEqual(['Hello t', 'h', 'ere, you.']);
    expect(frames.pending).toBe(0);
  });

  it('stops when the conversation ends in the middle, and goes on with the next', async () => {
    const { root, frames, clock, session, connect, say, goTo } = await stage();
    say(says('Hello there, you.'));
    goTo(7);
    await act(() => session.endSession());
    frames.run();
    act(() => clock.advance(300));
    frames.run();
    expect(root).toHaveAttribute('data-state', 'stopped');
    expect(lit(root)).toEqual(['Hello t', 'h', 'ere, you.']);
    await act(() => connect());
    frames.run();
    expect(frames.pending).toBe(0);
    say(says('Again'));
    goTo(2);
    expect(lit(root)).toEqual(['Ag', 'a', 'in']);
    expect(root).not.toHaveAttribute('data-interrupted');
  });

  it('shows a text without times as it is', async () => {
    const { root, frames, transport } = await stage();
    act(() =>
      transport.connection.say({
        type: 'agent_response',
        agent_response_event: { agent_response: 'Plain.', event_id: 1 },
      }),
    );
    frames.run();
    expect(lit(root)).toEqual(['', '', 'Plain.']);
    await act(async () => transport.connection.hangUp(1008));
    frames.run();
    expect(lit(root)).toEqual(['Plain.', '', '']);
  });

  it('leaves nothing behind when it goes', async () => {
    const { root, frames, say } = await stage();
    say(says('Hello'));
    const track = root.querySelector('.parlando-caption-track');
    cleanup();
    expect(track?.childNodes).toHaveLength(0);
    expect(frames.pending).toBe(0);
  });
});

describe('characters are matched by index', () => {
  const family = '👨‍👩‍👧';

  it.each<[what: string, chars: string[], index: number, current: string, indices: string[]]>([
    ['an emoji in one entry', ['a', family, 'b'], 1, family, ['0', '1', '2']],
    ['an emoji in an entry for each code point', ['a', ...family, 'b'], 3, family, ['0', '1', '6']],
    ['an emoji in halves', ['\ud83d', '\ude00', '!'], 1, '😀', ['0', '2']],
    ['a letter and its accent apart', ['e', '\u0301', 't', 'e', '\u0301'], 1, 'e\u0301', ['0', '2', '3']],
    ['Thai', [...'สวัสดีครับ'], 4, 'ดี', ['0', '1', '3', '4', '6', '7', '9']],
    ['Japanese', [...'こんにちは、世界。'], 6, '世', ['0', '1', '2', '3', '4', '5', '6', '7', '8']],
    ['Arabic', [...'مرحبا بك'], 3, 'ب', ['0', '1', '2', '3', '4', '5', '6', '7']],
    ['a whole word in one entry', ['Hello ', 'you'], 1, 'you', ['0', '0', '0', '0', '0', '0', '1', '1', '1']],
    ['entries that are empty', ['', 'a', '', 'b'], 3, 'b', ['1', '3']],
    ['the same letter many times', [...'aaaa aaaa'], 6, 'a', ['0', '1', '2', '3', '4', '5', '6', '7', '8']],
  ])('%s', async (_, chars, index, current, indices) => {
    const { root, say, goTo } = await stage();
    say(spoken(chars));
    goTo(index);
    const found = [...root.querySelectorAll<HTMLElement>('[data-index]')].map((e) => e.dataset['index']);
    expect(found).toEqual(indices);
    expect(text(marked(root, 'current'))).toBe(current);
    const all = chars.join('');
    expect(text(marked(root, 'past'))).toBe(
      all.slice(0, all.length - current.length - text(marked(root, 'future')).length),
    );
    expect(root.querySelector('.parlando-caption-track')).toHaveTextContent(all, {
      normalizeWhitespace: false,
    });
  });

  it('a text that reads otherwise than the voice is not taken for what comes next', async () => {
    const { root, say } = await stage();
    say(spoken([...'Doctor Who'], 'Dr. Who is here'));
    expect(root.querySelector('.parlando-caption-track')).toHaveTextContent(/^Doctor Who$/);
  });
});
