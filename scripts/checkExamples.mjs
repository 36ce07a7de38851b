// Installs the packed package in the two example apps as a newcomer would, builds them, and talks to each in Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { freePort } from './freePort.mjs';
import { npmCommand } from './installPackages.mjs';
import { run } from './run.mjs';
import { startScriptedAgent, toneBetweenSilences } from './scriptedAgent.mjs';
import { serveFolder } from './serveFolder.mjs';
import { root } from './setup.mjs';
import { talkToPage } from './talkToPage.mjs';

const EXAMPLES = ['vite', 'ssr'];
/** What the user says, after the agent's greeting. */
const SPOKEN = { words: 'good evening', afterMs: 5000, forMs: 800, thenMs: 1000 };

/**
 * @param {object} packed
 * @param {string} packed.folder where the tarball is; the examples are copied to `examples` in it, where they look for it
 * @param {(name: string, action: () => number | Promise<number>) => Promise<void>} packed.check
 * @param {import('./talkToPage.mjs').Look} [packed.look] is shown both pages
 */
export async function checkExamples({ folder, check, look }) {
  const at = (example) => join(folder, 'examples', example);
  const microphone = join(folder, 'microphone.wav');
  let agent;

  await check('examples: install', () => {
    writeFileSync(microphone, toneBetweenSilences(SPOKEN.afterMs, SPOKEN.forMs, SPOKEN.thenMs));
    for (const example of EXAMPLES) {
      cpSync(join(root, 'examples', example), at(example), { recursive: true, filter: isSource });
    }
    return inEach(EXAMPLES.map(at), ['install', '--prefer-offline', '--no-audit', '--no-fund']);
  });
  await check('examples: build', async () => {
    agent = await startScriptedAgent(at('vite'), SPOKEN.words);
    return inEach(EXAMPLES.map(at), ['run', 'build'], { VITE_AGENT_ORIGIN: agent.origin });
  });
  await check('examples/vite: a conversation', async () => {
    const server = await serveFolder(join(at('vite'), 'dist'));
    try {
      await talkToPage({
        address: server.origin,
        microphone,
        spoken: SPOKEN.words,
        start: 'Start talking',
        end: 'End conversation',
        transcript: ['log'],
        look,
      });
    } finally {
      await server.close();
    }
    return 0;
  });
  await check('examples/ssr: a conversation', async () => {
    const server = await startRenderer(at('ssr'), agent.origin);
    try {
      await talkToPage({
        address: server.origin,
        microphone,
        spoken: SPOKEN.words,
        start: 'Start talking',
        end: 'Hang up',
        transcript: ['list', { name: 'Transcript' }],
        rendered: ['Start talking', 'Press the button, and say hello.'],
        look,
      });
    } finally {
      server.close();
    }
    return 0;
  });
  await agent?.close();
}

const isSource = (path) => !['node_modules', 'dist'].includes(basename(path));

/** Runs npm in all of the folders at once; gives the worst of the exit codes. */
async function inEach(folders, args, env = {}) {
  const [command, all, options] = npmCommand(args);
  const codes = folders.map((cwd) => run(command, all, { cwd, env: { ...process.env, ...env }, ...options }));
  return Math.max(...(await Promise.all(codes)));
}

async function startRenderer(app, agentOrigin) {
  const port = await freePort(3000);
  const server = spawn(process.execPath, ['dist/server.js'], {
    cwd: app,
    env: { ...process.env, PORT: String(port), AGENT_ORIGIN: agentOrigin },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  const [origin] = /http:[^ ]+/.exec(String(said)) ?? [];
  if (!origin) throw new Error('the server did not start');
  return { origin, close: () => server.kill() };
}
