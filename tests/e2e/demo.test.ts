import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { root } from '../house/sourceFiles';

const PAGE = /(http:\/\/127\.0\.0\.1:\d+\/)/;
const AGENT = /its agent at (ws:\/\/127\.0\.0\.1:\d+)/;
const undo: (() => unknown)[] = [];

afterEach(async () => {
  for (const release of undo.splice(0).reverse()) await release();
});

/** Listens on `port`, or on any when it is 0: busy from now on. */
async function busy(port: number): Promise<number> {
  const server: Server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  undo.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

interface Demo {
  process: ChildProcess;
  page: string;
  /** Undefined when it does not run. */
  agent: string | undefined;
  /** Everything printed so far. */
  output: () => string;
}

async function startDemo(...options: string[]): Promise<Demo> {
  const child = spawn(process.execPath, ['scripts/demo.mjs', '--no-install', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  undo.push(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  // The last line that it prints has the whole of it.
  await until(() => /Ctrl-C stops/.test(output) || child.exitCode !== null);
  const page = PAGE.exec(output)?.[1];
  if (!page) throw new Error(`The demo did not start:\n${output}`);
  return { process: child, page, agent: AGENT.exec(output)?.[1], output: () => output };
}

async function until(condition: () => boolean, ms = 90_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!condition() && Date.now() < deadline) await sleep(50);
}

/** Opens a conversation's socket and closes it; rejects when nobody listens. */
async function connectTo(agent: string | undefined): Promise<void> {
  const socket = new WebSocket(`${agent}/v1/convai/conversation?agent_id=demo`, 'convai');
  await once(socket, 'open');
  socket.terminate();
}

describe('npm run demo', () => {
  it('steps over busy ports, serves the page and the agent, and stops both on Ctrl-C', async () => {
    const agentPort = await busy(0);
    const pagePort = await busy(0);
    const demo = await startDemo('--port', String(agentPort), '--page-port', String(pagePort));
    expect(demo.agent, demo.output()).toBeDefined();
    expect(demo.agent).not.toBe(`ws://127.0.0.1:${agentPort}`);
    expect(demo.page).not.toBe(`http://127.0.0.1:${pagePort}/`);

    const page = await fetch(demo.page);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<script type="module"');
    await connectTo(demo.agent);

    demo.process.kill('SIGINT');
    const [code] = (await once(demo.process, 'exit')) as [number | null];
    expect(code).toBe(0);
    await expect(fetch(demo.page)).rejects.toThrow();
    await expect(connectTo(demo.agent)).rejects.toThrow();
  });

  it('keeps the page up and says so when the agent stops', async () => {
    const demo = await startDemo('--no-such-option');
    expect(demo.output()).toMatch(/The agent stopped \(exit code [1-9]\d*\)\. The page stays up\./);
    expect(demo.agent).toBeUndefined();
    expect((await fetch(demo.page)).status).toBe(200);
  });
});
