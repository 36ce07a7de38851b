import { describe, expect, it } from 'vitest';
import { replaceWords } from '../../../src/embed/widget/words/replaceWords';
import { widgetMessages } from '../../../src/embed/widget/words/widgetMessages';

describe('the words of JSON', () => {
  it('take the place of those of their name, and leave the others', () => {
    const words = replaceWords(widgetMessages, { talk: { start: 'Sprechen' }, widget: { end: 'Ende' } });
    expect(words.talk?.start).toBe('Sprechen');
    expect(words.talk?.end).toBe('End conversation');
    expect(words.talk?.note.listening).toBe('Listening');
    expect(words.widget.end).toBe('Ende');
    expect(widgetMessages.widget.end).toBe('End');
  });

  it('have places for the values of a sentence', () => {
    const { composer, newTurns } = replaceWords(widgetMessages, {
      composer: { removeFile: '{0} entfernen' },
      newTurns: { 1: 'Eine neue Nachricht', other: '{0} neue Nachrichten' },
    });
    expect(composer?.removeFile('a.png')).toBe('a.png entfernen');
    expect(newTurns?.(1)).toBe('Eine neue Nachricht');
    expect(newTurns?.(7)).toBe('7 neue Nachrichten');
  });

  it('choose by a value that is a word', () => {
    const { toolCall } = replaceWords(widgetMessages, { toolCall: { running: '{0} läuft' } });
    expect(toolCall?.('Suche', 'running')).toBe('Suche läuft');
    expect(toolCall?.('Suche', 'done')).toBe('Used Suche');
  });

  it.each([
    ['a number for a word', { talk: { start: 7 } }],
    ['a word for a group', { talk: 'Sprechen' }],
    ['a name that there is not', { talk: { begin: 'Sprechen' }, nonsense: { a: 'b' } }],
    ['a list', { talk: ['Sprechen'] }],
    ['a name of every object', JSON.parse('{"__proto__":{"start":"x"},"constructor":"x"}')],
  ])('are left out: %s', (_, strings) => {
    const words = replaceWords(widgetMessages, strings);
    expect(words.talk?.start).toBe('Start talking');
    expect(Object.keys(words)).toEqual(Object.keys(widgetMessages));
  });
});
