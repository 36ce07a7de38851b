import { describe, expect, it } from 'vitest';
import { GuideBrain } from '../../../src/agent/brain/GuideBrain';
import { guideGreeting } from '../../../src/agent/brain/guideGreeting';
import { allIntents } from '../../../src/agent/brain/intents/allIntents';
import { stories } from '../../../src/agent/brain/intents/stories';
import { GuideTalk } from './GuideTalk';

const wordCount = (text: string): number => text.split(/\s+/).length;

describe('the guide', () => {
  it('greets in at most twelve words', () => {
    expect(wordCount(guideGreeting)).toBeLessThanOrEqual(12);
  });

  it('answers in plain text that can be read aloud, every intent of it', async () => {
    for (const { name, phrases } of allIntents) {
      const phrase = phrases.split('|')[0]!.trim().replace('<words>', 'banana');
      const answer = await new GuideTalk().ask(phrase);
      expect(answer, name).toMatch(/^[A-Z][^<>#*_`{}[\]|\\]*[.?!]$/);
      expect(answer, name).not.toMatch(/https?:|www|\d/);
      if (name !== 'story') expect(wordCount(answer), name).toBeLessThan(60);
    }
  });

  it('yields word by word', async () => {
    const pieces: string[] = [];
    const { signal } = new AbortController();
    for await (const piece of new GuideBrain().answer(new GuideTalk().input('what is parlando', signal))) {
      pieces.push(piece);
    }
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.every((piece) => piece.trim().split(/\s/).length === 1)).toBe(true);
  });

  it('hears through what a recogniser makes of it', async () => {
    const talk = new GuideTalk();
    expect(await talk.ask('um okay so what is par lando')).toContain('package of React hooks');
    expect(await talk.ask('how does the carry okay work')).toContain('captions count the samples');
    expect(await talk.ask('is it open sauce')).toContain('The licence is MIT');
  });

  it('keeps quiet about what comes after an interruption', async () => {
    const said = await new GuideTalk().askUntil('tell me a story', (text) => text.length > 50);
    expect(said.length).toBeGreaterThan(50);
    expect(said.length).toBeLessThan(70);
  });

  it('says nothing when it is interrupted before it starts', async () => {
    const controller = new AbortController();
    controller.abort();
    const pieces = new GuideBrain().answer(new GuideTalk().input('hello', controller.signal));
    expect(await pieces[Symbol.asyncIterator]().next()).toEqual({ done: true, value: undefined });
  });
});

describe('asking back', () => {
  it('offers two examples where it has no idea', async () => {
    expect(await new GuideTalk().ask('my uncle sold his tractor')).toMatch(/^Sorry.*(ask|Ask).* or /);
  });

  it('does so in other words the next time', async () => {
    const talk = new GuideTalk();
    const first = await talk.ask('my uncle sold his tractor');
    const second = await talk.ask('the tractor was green');
    expect(second.split('.')[0]).not.toBe(first.split('.')[0]);
    expect(second.split('.')[1]).not.toBe(first.split('.')[1]);
  });

  it('guesses where it has half an idea, and takes yes for an answer', async () => {
    const talk = new GuideTalk();
    expect(await talk.ask('would the captions bother me')).toMatch(/Did you mean the captions\?$/);
    expect(await talk.ask('yes')).toContain('captions count the samples');
  });

  it('takes no for an answer, too', async () => {
    const talk = new GuideTalk();
    await talk.ask('would the captions bother me');
    expect(await talk.ask('no')).toBe('Then please say it in other words.');
    expect(await talk.ask('yes')).not.toContain('captions count the samples');
  });
});

describe('small services', () => {
  it.each([
    ['count to five', 'One, two, three, four, five.'],
    ['count from three to six please', 'Three, four, five, six.'],
    ['could you count to three', 'One, two, three.'],
    ['count to a thousand', /one hundred\. That is as far as I go in one breath\.$/],
    ['what is twenty seven plus fifteen', 'Twenty-seven plus fifteen is forty-two.'],
    ['how much is 2 + 3', 'Two plus three is five.'],
    ['what is to plus for', 'Two plus four is six.'],
    ['repeat after me the quick brown fox', 'The quick brown fox.'],
    ['Say "hello world"', 'Hello world.'],
    ['can you spell banana for me', 'Banana: B, A, N, A, N, A.'],
    ['what time is it', 'It is ten past three in the afternoon.'],
    ['what day is it today', 'Today is Sunday, the twenty-second of November.'],
    ['flip a coin', 'I toss it. It is heads.'],
  ])('%s', async (request, answer) => {
    expect(await new GuideTalk().ask(request)).toEqual(
      typeof answer === 'string' ? answer : expect.stringMatching(answer),
    );
  });

  it('lets the coin fall on either side', async () => {
    const talk = new GuideTalk();
    talk.random = 0.9;
    expect(await talk.ask('heads or tails')).toContain('tails');
  });

  it('tells another joke the next time', async () => {
    const talk = new GuideTalk();
    expect(await talk.ask('tell me a joke')).not.toBe(await talk.ask('tell me a joke'));
  });
});

describe('tools', () => {
  it('makes the page dark and light, and says that it did', async () => {
    const talk = new GuideTalk();
    expect(await talk.ask('make it dark please')).toBe('There, the page is dark now.');
    expect(await talk.ask('turn the dark mode off again')).toBe('There, the page is light now.');
    expect(talk.calls.map(({ name, parameters }) => [name, parameters])).toEqual([
      ['set_theme', { theme: 'dark' }],
      ['set_theme', { theme: 'light' }],
    ]);
  });

  it('says what went wrong', async () => {
    const talk = new GuideTalk();
    talk.outcome = { result: 'No tool is called "set_theme"', isError: true };
    expect(await talk.ask('dark mode')).toBe(
      'I asked the page to turn dark, but it could not. No tool is called "set_theme".',
    );
  });

  it.each([
    ['Parlando', 'This page is called Parlando.'],
    ['"Parlando"', 'This page is called Parlando.'],
    ['', 'This page has no title.'],
  ])('reads the title %j', async (result, answer) => {
    const talk = new GuideTalk();
    talk.outcome = { result, isError: false };
    expect(await talk.ask('what is the title of this page')).toBe(answer);
  });

  it('ends the call once it has said goodbye', async () => {
    const talk = new GuideTalk();
    const farewell = await talk.ask('goodbye');
    expect(talk.calls).toEqual([{ name: 'end_call', parameters: {}, spokenBefore: farewell }]);
  });

  it('stays in the call when its goodbye is interrupted', async () => {
    const talk = new GuideTalk();
    await talk.askUntil('goodbye', () => true);
    expect(talk.calls).toEqual([]);
  });

  it('ends its answer in peace when it is interrupted while a tool runs', async () => {
    const talk = new GuideTalk();
    talk.outcome = undefined;
    const controller = new AbortController();
    const answer = new GuideBrain().answer(talk.input('dark mode', controller.signal));
    const next = answer[Symbol.asyncIterator]().next();
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('taking up', () => {
  it('has stories of more than 190 words, a minute when read aloud', () => {
    for (const story of stories) expect(wordCount(story)).toBeGreaterThan(190);
  });

  it('goes on with the rest of a passage that was cut off', async () => {
    const talk = new GuideTalk();
    const begun = await talk.askUntil('tell me a long story', (said) => said.endsWith('by the sea '));
    const rest = await talk.ask('go on');
    expect(begun + rest).toBe(stories[0]);
  });

  it('goes on again and again, past questions in between', async () => {
    const talk = new GuideTalk();
    const first = await talk.askUntil('tell me a long story', (said) => said.length > 100);
    const second = await talk.askUntil('carry on', (said) => said.length > 100);
    await talk.ask('what time is it');
    const third = await talk.ask('please continue');
    expect(first + second + third).toBe(stories[0]);
  });

  it('says a word again that was cut in two', async () => {
    const talk = new GuideTalk();
    talk.history.push({ role: 'user', text: 'count to five' }, { role: 'agent', text: 'One, two, thr' });
    expect(await talk.ask('continue')).toBe('three, four, five.');
  });

  it('says so when there is nothing left', async () => {
    const talk = new GuideTalk();
    await talk.ask('what is parlando');
    expect(await talk.ask('go on')).toMatch(/^I had nothing left to say/);
  });

  it('answers what was asked before when nothing of the answer was heard', async () => {
    const talk = new GuideTalk();
    talk.history.push({ role: 'user', text: 'what is parlando' });
    expect(await talk.ask('go on')).toContain('package of React hooks');
  });

  it('repeats its last answer, whole', async () => {
    const talk = new GuideTalk();
    const begun = await talk.askUntil('what does it cost', (said) => said.length > 20);
    const again = await talk.ask('say that again please');
    expect(again.startsWith(begun)).toBe(true);
    expect(again).toMatch(/stays with it\.$/);
  });

  it('repeats its greeting when it has said nothing else', async () => {
    const talk = new GuideTalk();
    talk.history.push({ role: 'agent', text: guideGreeting });
    expect(await talk.ask('sorry what was that')).toBe(guideGreeting);
  });
});
