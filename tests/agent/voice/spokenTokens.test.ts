import { describe, expect, it } from 'vitest';
import { graphemes } from '../../../src/agent/voice/graphemes';
import { spokenText } from '../../../src/agent/voice/spokenText';
import { spokenTokens } from '../../../src/agent/voice/spokenTokens';

function spoken(text: string): string[] {
  return spokenTokens(graphemes(text)).map((token) => token.spoken);
}

function line(text: string): string {
  const characters = graphemes(text);
  return spokenText(characters, spokenTokens(characters));
}

describe('spokenTokens', () => {
  it.each([
    ['Hello, world!', ['Hello', 'world']],
    ['“quoted” (aside) **bold**', ['quoted', 'aside', 'bold']],
    ['now—or never', ['now', 'or', 'never']],
    ['It’s naïve, señor.', ["It's", 'naive', 'senor']],
    ['$42.50 at 3:30', ['$42.50', 'at', '3:30']],
    ['-5 is #1, not .5', ['-5', 'is', '#1', 'not', '.5']],
    ['€5, £3.20 and 20°', ['5 euros', '3.20 pounds', 'and', '20 degrees']],
    ['R&D is 50% of it', ['R&D', 'is', '50%', 'of', 'it']],
    ['call useConversation or set_theme', ['call', 'use Conversation', 'or', 'set theme']],
    ['an API, e.g. a.m.', ['an', 'A P I', 'e.g.', 'a.m.']],
    ['👋 你好 — … !?', []],
    ['', []],
  ])('finds in %j what there is to say', (text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });

  it('knows where each token stands, counted in characters as a reader sees them', () => {
    expect(spokenTokens(graphemes('👩‍👩‍👧 “né”'))).toEqual([{ start: 3, end: 5, spoken: 'ne' }]);
  });

  it('cuts a token that never ends', () => {
    expect(spoken('a'.repeat(150)).map((token) => token.length)).toEqual([60, 60, 30]);
  });
});

describe('spokenText', () => {
  it.each([
    ['Hello, how are you?', 'Hello, how are you?'],
    ['Wait — “what”?!', 'Wait, what?'],
    ['one (two) three', 'one, two, three'],
    ['Dr. Smith 👋 waves', 'Dr. Smith waves'],
    ['first line\nsecond line', 'first line, second line'],
  ])('gives the engine %j with its melody', (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});
