// `npm run demo`: installs what is missing, starts the local agent and the demo page, and stops both on Ctrl-C.
//   --no-install     take what is there
//   --port N         the agent's first choice (8765); the next free one is taken
//   --page-port N    the page's first choice (5173); the next free one is taken
// Anything else goes to the agent: `npm run demo -- --llm URL --model NAME`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort.mjs';
import { root, setUp } from './setup.mjs';

const HOST = '127.0.0.1';
const AGENT_START_MS = 60_000;
const STOP_MS = 3000;

/** @param {string[]} argv */
function parse(argv) {
  const options = { install: true, agentPort: 8765, pagePort: 5173, extra: [] };
  const rest = [...argv];
  while (rest.length > 0) {
    const argument = rest.shift();
    if (argument === '--no-install') options.install = false;
    else if (argument === '--port') options.agentPort = portFrom(rest.shift(), argument);
    else if (argument === '--page-port') options.pagePort = portFrom(rest.shift(), argument);
    else options.extra.push(argument);
  }
  return options;
}

function portFrom(text, option) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${option} takes a port from 1 to 65535, not ${text ?? 'nothing'}.`);
}

async function demo({ install, agentPort, pagePort, extra }) {
  if (install) await setUp();
  const releases = [];
  stopOnSignal(releases);

  const port = await freePort(agentPort);
  const agent = await startAgent(port, extra);
  releases.push(() => stopAgent(agent));
  const page = await startPage(await freePort(pagePort), `ws://${HOST}:${port}`);
  releases.push(page.close);
  if (await isReady(agent, port)) {
    console.log(`\n  Parlando is ready: open ${page.url} and talk.`);
    console.log(`  Ctrl-C stops the page and its agent at ws://${HOST}:${port}.\n`);
  } else {
    console.log(`\n  The page is at ${page.url}, without its agent. Ctrl-C stops it.\n`);
  }
}

/** The agent as a process of its own, so that neither can stop the other. */
async function startAgent(port, extra) {
  const { bundleAgent } = await import('./bundleAgent.mjs');
  const script = await bundleAgent(root);
  const agent = spawn(process.execPath, ['--enable-source-maps', script, 'agent', '--port', port, ...extra], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.once('exit', () => agent.kill());
  agent.once('exit', (code, signal) => {
    if (agent.killed) return;
    console.error(`The agent stopped (${signal ?? `exit code ${code}`}). The page stays up.`);
  });
  return agent;
}

async function stopAgent(agent) {
  if (agent.exitCode !== null || agent.signalCode !== null) return;
  const gone = once(agent, 'exit');
  agent.kill('SIGTERM');
  const late = setTimeout(() => agent.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(late);
}

/** The page on a server of our own: Vite's would end this process on SIGTERM before the agent is gone. */
async function startPage(port, agentOrigin) {
  const { createServer: createVite } = await import('vite');
  const server = createServer();
  const vite = await createVite({
    root: join(root, 'demo'),
    configFile: join(root, 'demo/vite.config.ts'),
    clearScreen: false,
    server: { middlewareMode: { server } },
    define: { __AGENT_ORIGIN__: JSON.stringify(agentOrigin) },
  });
  server.on('request', vite.middlewares);
  server.listen(port, HOST);
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await vite.close();
  };
  return { url: `http://${HOST}:${port}/`, close };
}

/** Resolves with true as soon as the agent answers, which it does when its engines are ready; with false when it has died or is late. */
async function isReady(agent, port) {
  const late = AbortSignal.timeout(AGENT_START_MS);
  while (agent.exitCode === null && agent.signalCode === null && !late.aborted) {
    const answer = await fetch(`http://${HOST}:${port}/`, { signal: late }).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(50);
  }
  return false;
}

/** @param {(() => Promise<void>)[]} releases what is running by then */
function stopOnSignal(releases) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.allSettled(releases.map((release) => release()));
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
}

try {
  await demo(parse(process.argv.slice(2)));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
