import { describe, expect, it } from 'vitest';
import { ParlandoError } from '../../../src/core/ParlandoError';
import { initialState } from '../../../src/core/state/ConversationState';
import type { ToolCallChange } from '../../../src/core/state/ToolCall';
import {
  after,
  audible,
  calling,
  connected,
  corrects,
  cut,
  ended,
  from,
  heardYou,
  hearsYou,
  inaudible,
  interrupts,
  part,
  pings,
  responds,
  sounds,
  started,
  transcript,
  turnOver,
  typed,
  welcomes,
} from './says';
import { reduceAll } from './reduceAll';

const hello = [
  part('start'),
  part('delta', 'Hello '),
  part('delta', 'there'),
  part('stop'),
  responds('Hello there'),
];

describe('the agent’s turn', () => {
  it('streams in parts, and is one turn', () => {
    const state = after(part('start'), part('delta', 'Hello '), part('delta', 'there'));
    expect(state.liveTurn).toMatchObject({ text: 'Hello there', status: 'streaming', eventId: 1, order: 1 });
    expect(state.parts).toEqual({
      turnId: state.liveTurn!.id,
      text: 'Hello there',
      delta: 'there',
      count: 2,
      done: false,
    });
    expect(from(state, part('stop')).parts).toMatchObject({ count: 2, done: true });
    expect(transcript(after(...hello, turnOver))).toEqual(['agent: Hello there']);
  });

  it('has the text of the response, trimmed, when all has come', () => {
    expect(after(...hello, responds(' Hello there! ')).liveTurn).toMatchObject({
      text: 'Hello there!',
      status: 'final',
    });
  });

  it('is not doubled by a response that comes twice, late ones included', () => {
    expect(transcript(after(responds('Hello'), responds('Hello'), turnOver, responds('Hello')))).toEqual([
      'agent: Hello',
    ]);
  });

  it('leaves no trace without a word', () => {
    expect(transcript(after(part('start'), part('stop'), responds('  '), turnOver))).toEqual([]);
    expect(transcript(after(sounds(), turnOver))).toEqual([]);
  });

  it('begins with its sound where that comes first, and gets its text later', () => {
    const state = after(sounds(1), responds('Hello', 1));
    expect(transcript(state)).toEqual(['agent…: Hello']);
    expect(state.turnCount).toBe(1);
  });

  it('ends where the next begins', () => {
    const second = [part('start', '', 2), part('delta', 'Next', 2)];
    expect(transcript(after(...hello, ...second))).toEqual(['agent: Hello there', 'agent…: Next']);
    expect(transcript(after(responds('One', 1), responds('Two', 2)))).toEqual(['agent: One', 'agent…: Two']);
  });

  it('ends where a part of another id comes without a start', () => {
    expect(transcript(after(...hello, part('delta', 'Next', 2)))).toEqual([
      'agent: Hello there',
      'agent…: Next',
    ]);
  });

  it('is closed by the end of the conversation', () => {
    const state = after(part('start'), part('delta', 'Hello'), ended);
    expect(state).toMatchObject({
      liveTurn: undefined,
      parts: undefined,
      turns: [{ text: 'Hello', status: 'final' }],
    });
  });
});

describe('one event id per chunk', () => {
  const chunked = [
    sounds(7),
    part('start', '', 5),
    part('delta', 'Hello', 5),
    part('stop', '', 5),
    responds('Hello', 5),
  ];

  it('makes one turn, under the id of its text', () => {
    const state = after(...chunked, sounds(8), sounds(9));
    expect(transcript(state)).toEqual(['agent…: Hello']);
    expect(state.liveTurn!.eventId).toBe(5);
  });

  it('makes the next turn when the user has spoken since', () => {
    const state = after(
      ...chunked,
      audible,
      inaudible,
      heardYou('And?', 10),
      sounds(11),
      responds('That is all', 10),
    );
    expect(transcript(state)).toEqual(['agent: Hello', 'user: And?', 'agent…: That is all']);
  });

  it('leaves the rest of a sounding turn with it, though the user has typed since', () => {
    const state = after(...chunked, sounds(8), audible, typed('Wait'), sounds(9));
    expect(transcript(state)).toEqual(['agent…: Hello', 'user: Wait']);
  });
});

describe('the user’s turn', () => {
  it('is tentative, then final, under one id', () => {
    const tentative = after(hearsYou('What'), hearsYou('What time'));
    expect(tentative.tentativeTurn).toMatchObject({ text: 'What time', status: 'tentative', role: 'user' });
    const final = from(tentative, heardYou(' What time is it? '));
    expect(final.turns).toMatchObject([
      { id: tentative.tentativeTurn!.id, text: 'What time is it?', status: 'final' },
    ]);
    expect(final.tentativeTurn).toBeUndefined();
    expect(final.turnCount).toBe(1);
  });

  it('is taken back by an empty transcript', () => {
    expect(transcript(after(hearsYou('Uh'), hearsYou('')))).toEqual([]);
    expect(transcript(after(hearsYou('Uh'), heardYou('  ')))).toEqual([]);
  });

  it('stands before the answer of the same event id, however late it comes', () => {
    expect(transcript(after(...hello, heardYou('Hi')))).toEqual(['user: Hi', 'agent…: Hello there']);
    expect(transcript(after(...hello, turnOver, heardYou('Hi')))).toEqual(['user: Hi', 'agent: Hello there']);
  });

  it('stands between the greeting and the answer', () => {
    const state = after(
      responds('Welcome', 1),
      turnOver,
      responds('Ten', 2),
      turnOver,
      heardYou('What time?', 2),
    );
    expect(transcript(state)).toEqual(['agent: Welcome', 'user: What time?', 'agent: Ten']);
    expect(state.agent).toBe('listening');
  });

  it('stands last when it answers nothing yet', () => {
    expect(transcript(after(responds('Welcome', 1), turnOver, heardYou('Hi', 2)))).toEqual([
      'agent: Welcome',
      'user: Hi',
    ]);
  });

  it('is dropped at the end while it is tentative', () => {
    expect(transcript(after(hearsYou('What ti'), ended))).toEqual([]);
  });

  it('keeps its place when the agent’s turn began after it was first guessed', () => {
    const state = after(
      hearsYou('What', 4),
      part('start', '', 5),
      part('delta', 'Ten', 5),
      heardYou('What time?', 4),
    );
    expect(transcript(state)).toEqual(['user: What time?', 'agent…: Ten']);
  });

  it('typed into a streaming answer does not split it', () => {
    const state = after(
      part('start'),
      part('delta', 'Hello '),
      typed('Stop'),
      part('delta', 'there'),
      part('stop'),
    );
    expect(transcript(state)).toEqual(['agent…: Hello there', 'user: Stop']);
    expect(transcript(from(state, responds('Hello there'), turnOver))).toEqual([
      'agent: Hello there',
      'user: Stop',
    ]);
  });

  it('typed before the answer sounds leaves the answer its sound', () => {
    const state = after(...hello, typed('And?'), sounds(1), audible);
    expect(transcript(state)).toEqual(['agent…: Hello there', 'user: And?']);
  });
});

describe('what the agent does', () => {
  it('is nothing outside of a conversation', () => {
    expect(initialState.agent).toBe('absent');
    expect(from(initialState, typed('Hello'), inaudible).agent).toBe('absent');
    expect(after(ended).agent).toBe('absent');
  });

  it('is to listen, then to think, then to speak, then to listen', () => {
    const states = [connected, heardYou('Hi'), ...hello, sounds(), audible, turnOver].map((_, i, all) =>
      after(...all.slice(0, i + 1)),
    );
    expect([...new Set(states.map(({ agent }) => agent))]).toEqual(['listening', 'thinking', 'speaking']);
    expect(states.at(-1)!.agent).toBe('listening');
  });

  it('is to speak as long as that is heard, whatever the user says', () => {
    const speaking = after(...hello, sounds(), audible);
    expect(from(speaking, heardYou('Yes', 2)).agent).toBe('speaking');
    expect(from(speaking, typed('Yes')).agent).toBe('speaking');
  });

  it('is to think when its sound ends and the user has the last word', () => {
    expect(after(...hello, sounds(), audible, typed('And?'), inaudible).agent).toBe('thinking');
    expect(after(...hello, sounds(), audible, typed('And?'), turnOver).agent).toBe('thinking');
    expect(after(...hello, audible, inaudible, typed('And?'), turnOver).agent).toBe('thinking');
  });

  it('is to listen after an answer that had no sound', () => {
    expect(after(heardYou('Hi', 1), responds('Hello', 2), turnOver).agent).toBe('listening');
  });
});

describe('an interruption', () => {
  const speaking = after(heardYou('Hi'), ...hello, sounds(), audible);
  const id = speaking.liveTurn!.id;

  it('voids what belongs to it, and nothing after', () => {
    const state = from(
      speaking,
      interrupts(1),
      cut(id, 'Hel', 'lo there'),
      part('delta', ' friend'),
      responds('Hello'),
      sounds(1),
    );
    expect(transcript(state)).toEqual(['user: Hi', 'agent: Hel']);
    expect(transcript(from(state, part('start', '', 2), part('delta', 'Yes?', 2)))).toEqual([
      'user: Hi',
      'agent: Hel',
      'agent…: Yes?',
    ]);
  });

  it('is not lowered by an older one', () => {
    expect(after(interrupts(5), interrupts(3)).voidedEventId).toBe(5);
  });

  it('cuts the turn at what was heard, and keeps the rest apart', () => {
    expect(from(speaking, interrupts(), cut(id, 'Hello', ' there')).turns.at(-1)).toMatchObject({
      text: 'Hello',
      status: 'final',
      interruption: { heardText: 'Hello', unheardText: ' there', heardMs: 250 },
    });
  });

  it('keeps a turn of which nothing was heard, with what was not', () => {
    expect(from(speaking, interrupts(), cut(id, '', 'Hello there')).turns.at(-1)).toMatchObject({
      text: '',
      interruption: { heardText: '', unheardText: 'Hello there', heardMs: 0 },
    });
  });

  it('does not cut a turn that was heard to its end', () => {
    const state = from(speaking, interrupts(), cut(id));
    expect(state.liveTurn).toBeUndefined();
    expect(state.turns.at(-1)).toMatchObject({ text: 'Hello there', status: 'final' });
    expect(state.turns.at(-1)).not.toHaveProperty('interruption');
  });

  it('cuts the turn that sounded, though the next has begun', () => {
    const state = from(
      speaking,
      interrupts(1),
      part('start', '', 2),
      part('delta', 'Yes?', 2),
      cut(id, 'Hel', 'lo there'),
    );
    expect(transcript(state)).toEqual(['user: Hi', 'agent: Hel', 'agent…: Yes?']);
    expect(state.turns.at(-1)!.interruption).toMatchObject({ heardText: 'Hel', unheardText: 'lo there' });
  });

  it.each([
    ['a response', responds('Yes?', 2)],
    ['a part', part('delta', 'Yes?', 2)],
    ['sound', sounds(2)],
  ])('ends its turn for %s that comes before the cut is reported', (_, next) => {
    const state = from(speaking, interrupts(1), next);
    expect(state.turns.at(-1)).toMatchObject({ id, text: 'Hello there' });
    expect(state.liveTurn).toMatchObject({ eventId: 2 });
  });

  it('cuts a turn that the user’s words came before', () => {
    const state = from(speaking, heardYou('Stop', 2), interrupts(1), cut(id, 'Hel', 'lo there'));
    expect(transcript(state)).toEqual(['user: Hi', 'agent: Hel', 'user: Stop']);
    expect(state.agent).toBe('thinking');
  });

  it('leaves a tentative transcript as it is', () => {
    const state = from(
      speaking,
      hearsYou('Sto', 2),
      interrupts(1),
      cut(id, 'Hel', 'lo there'),
      hearsYou('Stop', 2),
    );
    expect(transcript(state)).toEqual(['user: Hi', 'agent: Hel', 'user…: Stop']);
    expect(state.agent).toBe('listening');
  });

  it('of a text leaves the text as far as it came', () => {
    const text = after(part('start'), part('delta', 'Hello '));
    const state = from(text, interrupts(), cut(text.liveTurn!.id));
    expect(state.turns).toMatchObject([{ text: 'Hello', interruption: { heardMs: 0 } }]);
  });

  it('cuts no turn twice', () => {
    const once = from(speaking, interrupts(), cut(id, 'Hel', 'lo there'));
    expect(from(once, cut(id, 'Hello')).turns).toBe(once.turns);
  });

  it('of nothing changes nothing but the agent', () => {
    const state = after(responds('Hello'), turnOver, audible);
    expect(from(state, interrupts(), cut(undefined))).toEqual({
      ...state,
      voidedEventId: 1,
      agent: 'listening',
    });
  });
});

describe('a correction', () => {
  it('changes the text to what the agent says it said, and keeps the original', () => {
    const state = after(...hello, corrects(' Hello there ', ' Hello '));
    expect(state.liveTurn).toMatchObject({
      text: 'Hello',
      correction: { original: 'Hello there', corrected: 'Hello' },
    });
  });

  it('leaves what was really heard, and completes what was not', () => {
    const state = after(part('start'), part('delta', 'Hello '), sounds(), audible);
    const id = state.liveTurn!.id;
    const wanted = {
      text: 'Hel',
      interruption: { heardText: 'Hel', unheardText: 'lo there' },
      correction: { original: 'Hello there', corrected: 'Hello' },
    };
    const cutFirst = from(state, interrupts(), cut(id, 'Hel', 'lo '), corrects('Hello there', 'Hello'));
    const correctedFirst = from(
      state,
      interrupts(),
      corrects('Hello there', 'Hello'),
      cut(id, 'Hel', 'lo there'),
    );
    expect(cutFirst.turns).toMatchObject([wanted]);
    expect(correctedFirst.turns).toMatchObject([wanted]);
  });

  it('finds a turn that is closed, by its id or as the latest', () => {
    const state = after(responds('One', 1), turnOver, responds('Two', 2), turnOver);
    expect(transcript(from(state, corrects('One', 'On', 1)))).toEqual(['agent: On', 'agent: Two']);
    expect(transcript(from(state, corrects('Two', 'Tw', 9)))).toEqual(['agent: One', 'agent: Tw']);
  });

  it('of nothing changes nothing', () => {
    const state = after();
    expect(from(state, corrects('a', 'b'))).toBe(state);
  });
});

describe('a second conversation', () => {
  const first = after(heardYou('Hi', 1), responds('Hello', 1), turnOver, ended);

  it('keeps the transcript, and counts its events anew', () => {
    const state = from(first, started, connected, responds('Welcome back', 1), turnOver);
    expect(transcript(state)).toEqual(['user: Hi', 'agent: Hello', 'agent: Welcome back']);
    expect(new Set(state.turns.map(({ id }) => id)).size).toBe(3);
  });

  it('does not sort a transcript before the answers of the first', () => {
    const state = from(first, started, connected, heardYou('Again', 1));
    expect(transcript(state)).toEqual(['user: Hi', 'agent: Hello', 'user: Again']);
  });

  it('does not correct the first', () => {
    const state = from(first, started, connected);
    expect(from(state, corrects('Hello', 'He', 1))).toBe(state);
  });

  it('forgets what was void, its problem, its tools and its id', () => {
    const problem = new ParlandoError(
      'connection_lost',
      { what: 'a', why: 'b', remedy: 'c' },
      { details: { closeCode: 1006 } },
    );
    const call = { toolCallId: 'c', name: 't', parameters: {}, status: 'running' as const };
    const state = from(
      calling(after(welcomes('one'), interrupts(9), pings(40)), call),
      { type: 'problem', error: problem },
      { type: 'change', change: { externalAgent: true, voidedChunks: 3 } },
    );
    expect(state).toMatchObject({ conversationId: 'one', latencyMs: 40, voidedEventId: 9, problem });
    expect(from(state, ended).toolCalls).toMatchObject([{ ...call, status: 'failed' }]);
    expect(from(state, ended, started)).toMatchObject({
      conversationId: undefined,
      latencyMs: undefined,
      voidedEventId: -1,
      voidedChunks: 0,
      problem: undefined,
      toolCalls: [],
    });
    expect(from(state, ended, started).externalAgent).toBeUndefined();
  });
});

describe('the rest of the state', () => {
  it('has the last latency that was measured', () => {
    expect(after(pings(40), pings(null), pings(0)).latencyMs).toBe(40);
  });

  it('forgets with the transcript what tools have done, but not what is still open', () => {
    const call = (toolCallId: string, status: ToolCallChange['status']): ToolCallChange => ({
      toolCallId,
      name: 't',
      parameters: {},
      ...(status === 'awaiting_approval'
        ? { status, approve: () => undefined, deny: () => undefined }
        : { status }),
    });
    const state = calling(
      after(),
      call('c', 'done'),
      call('d', 'running'),
      call('e', 'awaiting_approval'),
      call('f', 'denied'),
    );
    const open = from(state, { type: 'cleared' }).toolCalls;
    expect(open.map(({ toolCallId }) => toolCallId)).toEqual(['d', 'e']);
    const over = from(state, ended).toolCalls;
    expect(over.map(({ status }) => status)).toEqual(['done', 'failed', 'lapsed', 'denied']);
  });

  it('has the error that ended it as its problem', () => {
    const error = new ParlandoError(
      'connection_lost',
      { what: 'a', why: 'b', remedy: 'c' },
      { details: { closeCode: 1006 } },
    );
    expect(
      after({
        type: 'status',
        status: { name: 'ended', reason: { type: 'network', error, retryable: true } },
      }).problem,
    ).toBe(error);
  });

  it('merges what is known of the microphone', () => {
    const change = [{ muted: true }, { status: 'on' as const, label: 'USB' }];
    const state = after(...change.map((part) => ({ type: 'microphone' as const, change: part })));
    expect(state.microphone).toMatchObject({ status: 'on', muted: true, label: 'USB' });
  });

  it('forgets the transcript when told, what is open included', () => {
    const state = after(heardYou('Hi'), ...hello, hearsYou('Sto', 2), { type: 'cleared' });
    expect(state).toMatchObject({
      turns: [],
      liveTurn: undefined,
      tentativeTurn: undefined,
      parts: undefined,
    });
  });

  it('keeps the list of turns as it is while one streams', () => {
    const before = after(heardYou('Hi'), part('start'));
    expect(reduceAll(before, part('delta', 'Hello')).turns).toBe(before.turns);
    expect(reduceAll(before, hearsYou('But')).turns).toBe(before.turns);
  });

  it('is left alone by messages that change nothing', () => {
    const before = after();
    const message = { type: 'vad_score', vad_score_event: { vad_score: 1 } } as const;
    expect(reduceAll(before, { type: 'message', message, at: 0 })).toBe(before);
  });
});
