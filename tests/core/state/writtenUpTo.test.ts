import { describe, expect, it } from 'vitest';
import { writtenUpTo } from '../../../src/core/state/writtenUpTo';

/** What of `written` was heard, when of `spoken` all before the bar was. */
function heard(written: string, spoken: string): string {
  const count = spoken.indexOf('|');
  return written.slice(0, writtenUpTo(written, spoken.replace('|', ''), count));
}

describe('what is written, up to what was heard', () => {
  it.each([
    ['Room 12 is free', 'Room twe|lve is free', 'Room 12'],
    ['Room 12 is free', 'Room twelve is| free', 'Room 12 is'],
    ['It costs 21 euros today', 'It costs twenty one| euros today', 'It costs 21'],
    ['It costs 21 euros today', 'It costs twenty one euros| today', 'It costs 21 euros'],
    ['$1,234 is left', 'one thousand two hundred| thirty four dollars is left', '$1,234'],
    ['$1,234 is left', 'one thousand two hundred thirty four dollars is| left', '$1,234 is'],
    ['[laughs] That is **funny**, no?', 'That is| funny no', '[laughs] That is'],
    ['[laughs] That is **funny**, no?', 'That is funny| no', '[laughs] That is **funny**,'],
    ['Hello there', '[sighs] Hello| there', 'Hello'],
    ['21 is the one', 'twenty one| is the one', '21'],
    ['Dr. Who and the 3 wise men', 'Doctor Who and the three| wise men', 'Dr. Who and the 3'],
    ['Hello there', '|Hi there', ''],
    ['', 'Hello| there', ''],
    ['Hello', '|', ''],
  ])('%j, spoken as %j, is %j', (written, spoken, expected) => {
    expect(heard(written, spoken)).toBe(expected);
  });

  it('knows the whole of what is written when only the beginning is to be spoken yet', () => {
    expect(heard('Room 12 is free, and so is room 14, and 15', 'Room twelve| is')).toBe('Room 12');
  });
});
