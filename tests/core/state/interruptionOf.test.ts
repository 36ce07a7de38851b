import { describe, expect, it } from 'vitest';
import { interruptionOf } from '../../../src/core/state/interruptionOf';
import type { Turn } from '../../../src/core/state/Turn';

const turn = (text: string, change: Partial<Turn> = {}): Turn => ({
  id: 'turn-1',
  order: 1,
  role: 'agent',
  text,
  status: 'final',
  eventId: 1,
  startedAt: 0,
  ...change,
});

describe('what a cut did to a turn', () => {
  it('is split at the last character that had begun to sound', () => {
    expect(
      interruptionOf(turn('Hello there'), { text: 'Hello t', ms: 349.6, spokenText: 'Hello the' }),
    ).toEqual({
      heardText: 'Hello t',
      unheardText: 'here',
      heardMs: 350,
    });
  });

  it('leaves the space between the two to the unheard', () => {
    expect(
      interruptionOf(turn(' Hello there'), { text: ' Hello ', ms: 1, spokenText: ' Hello the' }),
    ).toMatchObject({
      heardText: 'Hello',
      unheardText: ' there',
    });
  });

  it('goes by what was spoken where that reads otherwise than the text', () => {
    const heard = { text: 'Room twe', ms: 1, spokenText: 'Room twelve is' };
    expect(interruptionOf(turn('Room 12 is free'), heard)).toMatchObject({
      heardText: 'Room twe',
      unheardText: 'lve is',
      estimated: true,
    });
  });

  it('goes by the text where that and what was spoken part only later', () => {
    const heard = { text: 'Room', ms: 1, spokenText: 'Room twelve is' };
    expect(interruptionOf(turn('Room 12 is free'), heard)).toEqual({
      heardText: 'Room',
      unheardText: ' 12 is free',
      heardMs: 1,
    });
    const nothing = { text: '', ms: 0, spokenText: 'Room twelve is' };
    expect(interruptionOf(turn('[sighs] Room 12'), nothing)).toMatchObject({
      unheardText: '[sighs] Room 12',
    });
  });

  it('goes by what was spoken where the text comes behind', () => {
    const heard = { text: 'Hello th', ms: 1, spokenText: 'Hello there' };
    for (const text of ['', 'Hello ', 'Hello']) {
      expect(interruptionOf(turn(text, { status: 'streaming' }), heard)).toEqual({
        heardText: 'Hello th',
        unheardText: 'ere',
        heardMs: 1,
      });
    }
  });

  it('goes by what was meant where the agent has corrected itself already', () => {
    const corrected = turn('Hello', { correction: { original: 'Hello there', corrected: 'Hello' } });
    expect(interruptionOf(corrected, { text: 'Hel', ms: 1, spokenText: 'Hello' })).toMatchObject({
      unheardText: 'lo there',
    });
  });

  it('is nothing when all of it was heard', () => {
    expect(interruptionOf(turn('Hello '), { text: 'Hello', ms: 1, spokenText: 'Hello' })).toBeUndefined();
  });

  it('is something when all was heard that had come, and more was to come', () => {
    const streaming = turn('Hello', { status: 'streaming' });
    expect(interruptionOf(streaming, { text: 'Hello', ms: 1, spokenText: 'Hello' })).toMatchObject({
      heardText: 'Hello',
      unheardText: '',
    });
  });

  it('is all of the text when nothing tells what was heard', () => {
    expect(interruptionOf(turn(' Hello '), undefined)).toEqual({
      heardText: 'Hello',
      unheardText: '',
      heardMs: 0,
    });
  });
});
