import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { startAgent } from '../../src/agent';
import { root } from '../house/sourceFiles';

let chat: ChildProcessWithoutNullStreams | undefined;

/** The chat in a process of its own, and what it has printed. */
function start(...words: string[]): { process: ChildProcessWithoutNullStreams; printed: () => string } {
  chat = spawn(process.execPath, ['examples/chat/run.mjs', ...words], { cwd: root });
  let printed = '';
  chat.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  chat.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  return { process: chat, printed: () => printed };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

afterEach(() => void chat?.kill('SIGKILL'));

it('holds a conversation with the local agent in a terminal', async () => {
  const { process, printed } = start('--agent', 'local');
  await until(() => printed().includes('Parlando guide'));
  process.stdin.write('How much is 17 plus 4?\n');
  await until(() => /agent> .*twenty-one/.test(printed()));
  process.kill('SIGINT');
  expect(await once(process, 'exit')).toEqual([0, null]);
  expect(printed()).toMatch(/Goodbye\.\n$/);
});

it(
  'says what is piped to it, each line after the answer to the one before',
  { timeout: 60_000 },
  async () => {
    const agent = await startAgent({
      port: 0,
      voice: false,
      recognizer: false,
      firstMessage: '',
      brain: {
        name: 'echo',
        async *answer({ text }) {
          yield `You said ${text}.`;
        },
      },
    });
    const { process, printed } = start('--agent', 'local', '--origin', agent.origin);
    process.stdin.end('One\n\nTwo\n');
    expect(await once(process, 'exit')).toEqual([0, null]);
    expect(printed()).toMatch(/agent> You said One\.[^]*agent> You said Two\.[^]*Goodbye/);
    await agent.close();
  },
);

it('says what it takes, and what went wrong', async () => {
  const help = start('--help');
  expect(await once(help.process, 'exit')).toEqual([0, null]);
  expect(help.printed()).toContain('npm run chat -- --agent local');
  const nobody = start('--agent', 'local', '--origin', 'ws://127.0.0.1:9');
  expect(await once(nobody.process, 'exit')).toEqual([1, null]);
  expect(nobody.printed()).toContain('No agent answers at ws://127.0.0.1:9');
});
