import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import childSource from '../../../src/agent/hearing/pocketsphinx.child?node';
import { PocketSphinx, type PocketSphinxOptions } from '../../../src/agent/hearing/PocketSphinx';
import type { Utterance } from '../../../src/agent/hearing/Recognizer';
import { EngineMissing } from '../../../src/agent/voice/EngineMissing';
import { wordErrors } from '../../e2e/harness/wordErrors';
import { join, recordedSentences, type Sentence, silence } from './scene';

const FRAME = 320;
const installed = existsSync('/usr/share/pocketsphinx/model/en-us/en-us/mdef');

let sentences: Sentence[];
let open: PocketSphinx[] = [];

beforeAll(async () => {
  sentences = await recordedSentences();
});

afterEach(async () => {
  await Promise.all(open.map((recognizer) => recognizer.close()));
  open = [];
});

async function openRecognizer(options?: PocketSphinxOptions): Promise<PocketSphinx> {
  const recognizer = await PocketSphinx.open(options);
  open.push(recognizer);
  return recognizer;
}

async function refusal(options: PocketSphinxOptions): Promise<EngineMissing> {
  const failure: unknown = await openRecognizer(options).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(EngineMissing);
  return failure as EngineMissing;
}

function sentence(text: string): Int16Array {
  return sentences.find((candidate) => candidate.text === text)!.samples;
}

/** As a microphone gives it: a little of the room before and after. */
function say(utterance: Utterance, samples: Int16Array): void {
  const sound = join(silence(250), samples, silence(450));
  for (let at = 0; at < sound.length; at += FRAME) utterance.feed(sound.subarray(at, at + FRAME));
}

async function hear(recognizer: PocketSphinx, samples: Int16Array): Promise<string> {
  const utterance = recognizer.listen(() => undefined);
  say(utterance, samples);
  return utterance.finish();
}

/** The processes of the engine that this one has started. */
function children(): number[] {
  return readdirSync('/proc')
    .filter((name) => {
      if (!/^\d+$/.test(name)) return false;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        if (!readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('pocketsphinx')) return false;
        return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) === process.pid;
      } catch {
        return false;
      }
    })
    .map(Number);
}

describe('a machine without the engine', () => {
  const locateKoffi = (): never => {
    throw new Error('nowhere');
  };

  it('is told what is missing and which command adds it', async () => {
    const failure = await refusal({ modelPath: '/nowhere', locateKoffi: () => '/somewhere' });
    expect(failure.message).toBe(
      'Speech recognition lacks PocketSphinx with its English model. ' +
        'Without it the agent cannot hear; what is typed still reaches it. ' +
        'Add it with: sudo apt-get install --no-install-recommends pocketsphinx pocketsphinx-en-us',
    );
  });

  it('is given one command when the binding is missing, too', async () => {
    const { message, command } = await refusal({ modelPath: '/nowhere', locateKoffi });
    expect(message).toContain('lacks the package koffi and PocketSphinx with its English model.');
    expect(command).toMatch(/^npm install koffi && sudo apt-get install .* pocketsphinx-en-us$/);
  });

  it('is told when an engine that is there does not start', async () => {
    const modelPath = mkdtempSync(joinPath(tmpdir(), 'parlando-'));
    mkdirSync(`${modelPath}/en-us`);
    writeFileSync(`${modelPath}/en-us/mdef`, '');
    writeFileSync(`${modelPath}/cmudict-en-us.dict`, '');
    const { message } = await refusal({ modelPath });
    expect(message).toMatch(/^Speech recognition does not start: .+\. Without it/);
  });
});

it('ends its process when the parent is gone', async () => {
  const child = spawn(process.execPath, ['-e', childSource], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await new Promise((resolve) => child.once('spawn', resolve));
  const code = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  expect(await code).toBe(0);
});

if (installed) describe('PocketSphinx', hearsWithTheEngine);
else
  it('runs without PocketSphinx here: its suite needs the engine, and opening it says so', async () => {
    expect((await refusal({})).command).toContain('pocketsphinx-en-us');
  });

function hearsWithTheEngine(): void {
  it('understands the recorded sentences: at most a tenth of the words is wrong', async () => {
    const recognizer = await openRecognizer();
    const heard = await Promise.all(sentences.map(({ samples }) => hear(recognizer, samples)));
    const { errors, words } = wordErrors(sentences.map(({ text }) => text).join(' '), heard.join(' '));
    expect(errors / words, heard.join('\n')).toBeLessThanOrEqual(0.1);
  }, 120_000);

  it('tells what it has understood so far, ever more of it, before the end', async () => {
    const recognizer = await openRecognizer();
    const partials: string[] = [];
    const utterance = recognizer.listen((text) => partials.push(text));
    say(utterance, sentence('what happens when i interrupt you'));
    await vi.waitFor(() => expect(partials.length).toBeGreaterThanOrEqual(3), 20_000);
    const text = await utterance.finish();
    expect(partials[0]!.length).toBeLessThan(partials.at(-1)!.length);
    expect(partials.at(-1)).toBe(text);
    expect(partials.some((partial, i) => partial === partials[i - 1])).toBe(false);
  });

  it('hears two at once and a third after that, and mixes nothing up', async () => {
    const recognizer = await openRecognizer();
    expect(recognizer.capacity).toBe(2);
    const texts = ['hello', 'what time is it', 'what can you do'];
    expect(await Promise.all(texts.map((text) => hear(recognizer, sentence(text))))).toEqual(texts);
    expect(children()).toHaveLength(2);
  });

  it('understands nothing in silence and in nothing at all', async () => {
    const recognizer = await openRecognizer();
    expect(await hear(recognizer, silence(1000))).toBe('');
    expect(await recognizer.listen(() => undefined).finish()).toBe('');
    expect(await hear(recognizer, sentence('hello'))).toBe('hello');
  });

  it('forgets what is cancelled and hears the next', async () => {
    const recognizer = await openRecognizer({ capacity: 1 });
    const partials: string[] = [];
    const cancelled = recognizer.listen((text) => partials.push(text));
    const waiting = recognizer.listen((text) => partials.push(text));
    say(cancelled, sentence('tell me a long story'));
    const forgotten = cancelled.finish();
    cancelled.cancel();
    waiting.cancel();
    expect(await forgotten).toBe('');
    expect(await waiting.finish()).toBe('');
    expect(await hear(recognizer, sentence('hello'))).toBe('hello');
    expect(partials).toEqual([]);
  });

  it('says that the utterance is lost when its process dies, and hears the next one', async () => {
    const recognizer = await openRecognizer();
    const utterance = recognizer.listen(() => undefined);
    say(utterance, sentence('tell me a long story'));
    const finished = utterance.finish();
    for (const child of children()) process.kill(child, 'SIGKILL');
    await expect(finished).rejects.toThrow(
      'PocketSphinx has stopped: It ended with SIGKILL. What was said meanwhile is lost. Please say it again.',
    );
    expect(await hear(recognizer, sentence('hello'))).toBe('hello');
  });

  it('keeps the failure of an utterance until somebody asks, and replaces the process before that', async () => {
    const recognizer = await openRecognizer();
    const utterance = recognizer.listen(() => undefined);
    const [killed] = children();
    process.kill(killed!, 'SIGKILL');
    await vi.waitFor(() => {
      expect(children()).toHaveLength(1);
      expect(children()).not.toContain(killed);
    }, 20_000);
    say(utterance, sentence('hello'));
    await expect(utterance.finish()).rejects.toThrow('is lost');
  });

  it('rejects what is under way when it is closed, and leaves no process behind', async () => {
    const recognizer = await openRecognizer({ capacity: 1 });
    const failures = [recognizer.listen(() => undefined), recognizer.listen(() => undefined)].map(
      (utterance) => {
        say(utterance, sentence('hello'));
        return expect(utterance.finish()).rejects.toThrow(/closed/);
      },
    );
    await recognizer.close();
    await Promise.all(failures);
    expect(children()).toEqual([]);
    await expect(recognizer.listen(() => undefined).finish()).rejects.toThrow(/closed/);
    await recognizer.close();
  });
}
