// Installs the packed package in the two example apps as a newcomer would, builds them, and talks to each in Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './freePort.mjs';
import { npmCommand } from './installPackages.mjs';
import { run } from './run.mjs';
import { serveFolder } from './serveFolder.mjs';
import { root } from './setup.mjs';
import { talkToPage } from './talkToPage.mjs';

const EXAMPLES = ['vite', 'ssr'];
const COPIED = (path) => !['node_modules', 'dist'].includes(basename(path));

/**
 * @param {object} packed
 * @param {string} packed.folder where the tarball is; the examples are copied to `examples` in it, where they look for it
 * @param {(name: string, action: () => number | Promise<number>) => Promise<void>} packed.check
 */
export async function checkExamples({ folder, check }) {
  const at = (example) => join(folder, 'examples', example);
  const inEach = async (args, env = {}) => {
    const [command, all, options] = npmCommand(args);
    const codes = await Promise.all(
      EXAMPLES.map((example) =>
        run(command, all, { cwd: at(example), env: { ...process.env, ...env }, ...options }),
      ),
    );
    return Math.max(...codes);
  };
  for (const example of EXAMPLES) {
    cpSync(join(root, 'examples', example), at(example), { recursive: true, filter: COPIED });
  }

  let agent;
  await check('examples: install', () => inEach(['install', '--prefer-offline', '--no-audit', '--no-fund']));
  await check('examples: build', async () => {
    agent = await startScriptedAgent(at('vite'));
    return inEach(['run', 'build'], { VITE_AGENT_ORIGIN: agent.origin });
  });
  await check('example vite: a conversation', async () => {
    const server = await serveFolder(join(at('vite'), 'dist'));
    try {
      return await talkToPage({
        agent,
        address: server.origin,
        start: 'Start talking',
        end: 'End conversation',
        transcript: ['log'],
      });
    } finally {
      await server.close();
    }
  });
  await check('example ssr: a conversation', async () => {
    const server = await startRenderer(at('ssr'), agent.origin);
    try {
      return await talkToPage({
        agent,
        address: server.origin,
        start: 'Start talking',
        end: 'Hang up',
        transcript: ['list', { name: 'Transcript' }],
        rendered: ['Start talking', 'Press the button, and say hello.'],
      });
    } finally {
      server.close();
    }
  });
  await agent?.close();
}

/** The agent of the package that was installed, with a voice of even tones and a brain that repeats. */
async function startScriptedAgent(app) {
  const { startAgent } = await import(pathToFileURL(join(app, 'node_modules/parlando/dist/agent.js')).href);
  const agent = { heard: 0 };
  const running = await startAgent({
    port: 0,
    recognizer: false,
    firstMessage: 'Hello, I am the guide of this page.',
    brain: {
      name: 'echo',
      async *answer({ text }) {
        yield `You wrote ${text}.`;
      },
    },
    voice: { name: 'tones', speak: async (text) => tones(text), close: async () => {} },
    onMessage: (message) => {
      if ('user_audio_chunk' in message) agent.heard += 1;
    },
  });
  return Object.assign(agent, { origin: running.origin, close: () => running.close() });
}

function tones(text) {
  const chars = [...text];
  const [sampleRate, charMs] = [16_000, 60];
  const samples = Int16Array.from({ length: (chars.length * charMs * sampleRate) / 1000 }, (_, i) =>
    Math.round(6000 * Math.sin(i / 12)),
  );
  const [startsMs, durationsMs] = [chars.map((_, i) => i * charMs), chars.map(() => charMs)];
  return { samples, sampleRate, chars, startsMs, durationsMs };
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
