import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import type { TextMode } from '../../src/hooks/karaoke/Karaoke';
import type { KaraokeBoundary, KaraokeSource } from '../../src/hooks/karaoke/karaokeSource';
import { useKaraoke } from '../../src/hooks/useKaraoke';
import { agentSays } from '../../src/testing';
import { ManualFrames } from '../components/ManualFrames';
import { type Talk, talkTo } from './talk';

/** As long as each character sounds, in milliseconds. */
const CHAR = 50;

let leave: () => void = () => undefined;

afterEach(() => {
  leave();
  cleanup();
  vi.unstubAllGlobals();
});

interface Stage extends Talk<KaraokeSource> {
  frames: ManualFrames;
  karaoke: KaraokeSource;
  /** What is heard now, as text: the word and the character. */
  now: () => [word: string | undefined, char: string | undefined];
  speak: (messages: readonly ServerMessage[]) => Promise<void>;
  /** Moves to the middle of a character's sound. */
  goTo: (index: number) => Promise<void>;
}

async function stage(mode?: TextMode, boundary?: KaraokeBoundary): Promise<Stage & { told: string[] }> {
  const talk = await talkTo(() => useKaraoke(undefined, mode && { mode }));
  const frames = new ManualFrames(talk.clock);
  const karaoke = talk.result.current;
  const told: string[] = [];
  leave = karaoke.subscribe(() => {
    const { heard, text } = karaoke.get();
    told.push(text.slice(heard.start, heard.end));
  }, boundary);
  const { clock, device } = talk;
  let began = 0;
  return {
    ...talk,
    frames,
    karaoke,
    told,
    now() {
      const { words, word, char } = karaoke.get();
      return [words[word]?.text, words.flatMap(({ chars }) => chars)[char]?.text];
    },
    async speak(messages) {
      await talk.say(...messages);
      const speaker = device.speaker!;
      act(() => {
        while (!speaker.state.get().audible) clock.advance(1);
      });
      began = clock.now() - (speaker.audibleFrame(clock.now()) * 1000) / speaker.sampleRate;
      frames.run();
    },
    async goTo(index) {
      await talk.advance(began + index * CHAR + 10 - clock.now());
      frames.run();
    },
  };
}

const says = (text: string): ServerMessage[] => agentSays(text, { msPerChar: CHAR });

/** The same sound, of which no times are told. */
const untimed = (text: string): ServerMessage[] =>
  says(text).map((message) => {
    if (message.type !== 'audio') return message;
    const { alignment: _, ...event } = message.audio_event;
    return { ...message, audio_event: event };
  });

describe('a karaoke', () => {
  it('has the words with their characters and times', async () => {
    const { speak, karaoke } = await stage();
    await speak(says('Hi, you.'));
    const { text, words, mode, estimated, state } = karaoke.get();
    expect({ text, mode, estimated, state }).toEqual({
      text: 'Hi, you.',
      mode: 'karaoke',
      estimated: false,
      state: 'speaking',
    });
    expect(words).toMatchObject([
      { text: 'Hi, ', start: 0, end: 4, startMs: 0, endMs: 150, firstChar: 0 },
      { text: 'you.', start: 4, end: 8, startMs: 200, endMs: 400, firstChar: 4 },
    ]);
    expect(words[1]!.chars[1]).toEqual({ text: 'o', start: 5, end: 6, startMs: 250, endMs: 300 });
  });

  it('tells the word and the character that are heard, without a render', async () => {
    const { speak, goTo, now, renders, told } = await stage();
    await speak(says('Hello there.'));
    renders();
    told.length = 0;
    expect(now()).toEqual(['Hello ', 'H']);
    await goTo(3);
    expect(now()).toEqual(['Hello ', 'l']);
    await goTo(7);
    expect(now()).toEqual(['there.', 'h']);
    expect(told).toEqual(['l', 'h']);
    await goTo(40);
    expect(now()).toEqual([undefined, undefined]);
    expect(renders()).toBe(0);
  });

  it('tells only of words where that is wanted', async () => {
    const { speak, goTo, told } = await stage('karaoke', 'word');
    await speak(says('Hello there.'));
    told.length = 0;
    for (let index = 1; index < 12; index++) await goTo(index);
    expect(told).toEqual(['t']);
  });

  it.each([
    ['emoji', 'Hi 👩‍👩‍👧 yes', ['Hi 👩‍👩‍👧 ', 'yes'], 3, '👩‍👩‍👧'],
    ['combining letters', 'cafe\u0301 olé', ['cafe\u0301 ', 'olé'], 3, 'e\u0301'],
    ['Thai', 'สวัสดีครับ', ['สวัสดี', 'ครับ'], 1, 'วั'],
    ['Japanese', '今日は良い', ['今日', 'は', '良い'], 2, 'は'],
    ['Arabic', 'مرحبا بك', ['مرحبا ', 'بك'], 1, 'ر'],
  ])('works in %s', async (_, text, words, index, char) => {
    const { speak, goTo, now, karaoke } = await stage();
    await speak(says(text));
    expect(karaoke.get().words.map((word) => word.text)).toEqual(words);
    await goTo(index);
    expect(now()[1]).toBe(char);
  });

  it('follows the alignment by index where its entries are not characters', async () => {
    const { speak, goTo, now } = await stage();
    const messages = says('abcd').map((message) =>
      message.type === 'audio' && message.audio_event.alignment
        ? {
            ...message,
            audio_event: {
              ...message.audio_event,
              alignment: {
                ...message.audio_event.alignment,
                // One emoji in two entries of one code unit each, as some agents tell it.
                chars: message.audio_event.alignment.chars.map(
                  (char) => ({ b: '\ud83d', c: '\ude00' })[char] ?? char,
                ),
              },
            },
          }
        : message,
    );
    const audio = messages.filter(({ type }) => type === 'audio');
    await speak([
      { type: 'agent_response', agent_response_event: { agent_response: 'a😀d', event_id: 1 } },
      ...audio,
    ]);
    await goTo(1);
    expect(now()[1]).toBe('😀');
    await goTo(2);
    expect(now()[1]).toBe('😀');
    await goTo(3);
    expect(now()[1]).toBe('d');
  });

  it('keeps what was heard and what was not after an interruption', async () => {
    const { speak, goTo, karaoke, say, advance, frames } = await stage();
    await speak(says('Hello there, you.'));
    await goTo(7);
    await say({ type: 'interruption', interruption_event: { event_id: 1 } });
    await advance(1000);
    frames.run();
    const { text, heard, interrupted, state } = karaoke.get();
    expect({ text, interrupted, state }).toEqual({
      text: 'Hello there, you.',
      interrupted: true,
      state: 'stopped',
    });
    expect(text.slice(0, heard.end)).toMatch(/^Hello th?$/);
    expect(frames.pending).toBe(0);
  });

  it('gives a phrase at a time as captions', async () => {
    const { speak, goTo, karaoke, told } = await stage('captions');
    await speak(says('One two. Three.'));
    expect(told.at(-1)).toBe('One two. ');
    const count = told.length;
    await goTo(4);
    expect(told).toHaveLength(count);
    await goTo(10);
    expect(told.slice(count)).toEqual(['Three.']);
    expect(karaoke.get()).toMatchObject({ mode: 'captions', word: 2 });
  });

  it('takes all that has come for heard where it is to be instant', async () => {
    const { say, karaoke, frames } = await stage('instant');
    await say(...says('Hello there').slice(0, 2));
    frames.run();
    const { text, heard, word } = karaoke.get();
    expect([text, heard, word]).toEqual(['Hello ', { start: 6, end: 6 }, -1]);
  });

  it('marks times that are spread over the sound, and goes by phrases then', async () => {
    const { speak, goTo, karaoke, now } = await stage();
    await speak(untimed('One two. Three.'));
    expect(karaoke.get()).toMatchObject({ estimated: true, mode: 'captions' });
    expect(karaoke.get().words[0]).toMatchObject({ text: 'One ', estimated: true, startMs: 0 });
    expect(now()[0]).toBe('One ');
    await goTo(13);
    expect(now()[0]).toBe('Three.');
    await goTo(80);
    expect(karaoke.get()).toMatchObject({ state: 'done', heard: { start: 15, end: 15 } });
  });

  it('asks for frames only while something is to come, and not for who has left', async () => {
    const { result } = await talkTo(() => useKaraoke());
    const unheard = result.current.subscribe(() => undefined);
    unheard();
    const { speak, goTo, frames } = await stage();
    frames.run();
    expect(frames.pending).toBe(0);
    await speak(says('Hi.'));
    expect(frames.pending).toBe(1);
    await goTo(60);
    frames.run();
    expect(frames.pending).toBe(0);
  });

  it('shows one turn whatever is said', async () => {
    const talk = await talkTo(() => useKaraoke('turn-1'));
    await talk.say(...says('First.').filter(({ type }) => type !== 'audio'));
    await talk.advance(4000);
    await talk.say(...agentSays('Second.', { eventId: 2 }));
    const { text, state, words } = talk.result.current.get();
    expect([text, state, words.length]).toEqual(['First.', 'done', 1]);
    expect(words[0]).not.toHaveProperty('startMs');
  });
});
