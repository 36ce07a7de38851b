import { describe, expect, it } from 'vitest';
import { recognizeIntent } from '../../../src/agent/brain/recognizeIntent';

const intentOf = (text: string): string | undefined => recognizeIntent(text)?.intent;

describe('recognising an intent', () => {
  it('tells how sure it is, and what would have come next', () => {
    const recognized = recognizeIntent('which browsers does it work in')!;
    expect(recognized.intent).toBe('browsers');
    expect(recognized.confidence).toBeGreaterThan(0.4);
    expect(recognized.confidence).toBeLessThanOrEqual(1);
    expect(recognized.runnerUp!.confidence).toBeLessThan(recognized.confidence);
  });

  it('takes the same words the same way each time', () => {
    const text = 'um could you maybe make this page a bit darker';
    expect(recognizeIntent(text)).toEqual(recognizeIntent(text));
  });

  it.each(['', '   ', '?!', 'um', 'the', '🙂', 'of the'])('makes nothing of %j', (text) => {
    expect(recognizeIntent(text)).toBeUndefined();
  });

  it('survives a line of any length', () => {
    expect(intentOf('tell me a joke '.repeat(2000))).not.toBe('weather');
  });

  it.each([
    ['What time is it?', 'time'],
    ["WHAT'S THE TIME", 'time'],
    ['what’s the time', 'time'],
    ['whats the time', 'time'],
    ['um okay so uh what is the time please', 'time'],
  ])('does not mind how it is written: %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it.each([
    ['what is par lando', 'whatIsParlando'],
    ['what is parlandow', 'whatIsParlando'],
    ['how does the carry okay work', 'captions'],
    ['does it work with eleven laps', 'elevenLabs'],
    ['does it work with next jay s', 'serverRendering'],
    ['do i need an a p i key', 'account'],
    ['do i need a count', 'account'],
    ['does it work with a scream reader', 'accessibility'],
    ['is there a trans crypt', 'transcript'],
    ['which brow zers are supported', 'browsers'],
  ])('hears %j as %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it.each([
    ['turn on dark mode', 'darkTheme'],
    ['turn off dark mode', 'lightTheme'],
    ['no more dark mode', 'lightTheme'],
    ['it is too dark', 'lightTheme'],
    ['it is too bright', 'darkTheme'],
    ['get rid of the light theme', 'darkTheme'],
    ['can you hear me', 'hearingCheck'],
    ['you can not hear me', 'microphone'],
    ['can you hear yourself', 'hearsItself'],
    ['i can not hear you', 'volume'],
    ['how do you understand me', 'hearing'],
    ['stop', 'stop'],
    ['can i stop you while you talk', 'interrupting'],
    ['say that again', 'repeat'],
    ['say banana', 'echo'],
    ['that is right', 'yes'],
    ['that is not right', 'no'],
  ])('tells %j from its neighbours: %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it.each([
    ['repeat after me what time is it', 'echo'],
    ['spell weather', 'spell'],
    ['say the words dark mode', 'echo'],
  ])('does not listen to the words it is given: %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});
