import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { CDPSession } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { type RunningAgent, startAgent } from '../../../src/agent/startAgent';
import { script } from '../../../src/agent/script/Script';
import { openPage } from '../harness/openPage';
import { countResources } from './countResources';
import { type Site, serveSite } from './serveSite';

const CYCLES = 20;
/** What is there from the first call on, and not made anew: code, caches. Then the counts begin. */
const WARM_UP = 2;
/** Chromium's own counts, after a collection. */
const COUNTS = ['JSEventListeners', 'Nodes', 'WorkerGlobalScopes', 'AudioHandlers', 'AudioWorkletProcessors'];

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Stands before the agent and knows which connections are open. */
async function countConnections(origin: string): Promise<{ origin: string; open: Set<Socket> }> {
  const open = new Set<Socket>();
  const { hostname, port } = new URL(origin);
  const server: Server = createServer((socket) => {
    open.add(socket);
    const behind = connect(Number(port), hostname);
    const leave = (): void => {
      open.delete(socket);
      socket.destroy();
      behind.destroy();
    };
    socket.on('close', leave).on('error', leave).pipe(behind);
    behind.on('close', leave).on('error', leave).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return { origin: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, open };
}

async function browserCounts(cdp: CDPSession): Promise<Record<string, number>> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(
    metrics.filter(({ name }) => COUNTS.includes(name)).map(({ name, value }) => [name, value]),
  );
}

it('leaves nothing behind in twenty rounds of mounting, calling and removing', async () => {
  const agent: RunningAgent = await startAgent({
    port: 0,
    voice: false,
    recognizer: false,
    script: () => script().agent('Hello.').wait(60_000),
  });
  closing.push(() => agent.close());
  const { origin, open } = await countConnections(agent.origin);
  const site: Site = await serveSite('');
  closing.push(() => site.close());
  const { page, complaints, close } = await openPage({
    origin: `${site.origin}/bootstrap.html`,
    tap: false,
    prepare: async (page) => void (await page.addInitScript(countResources)),
  });
  closing.push(close);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.click('h1');

  const round = async (): Promise<void> => {
    await page.evaluate(async (origin) => {
      const element = document.createElement('parlando-agent');
      element.setAttribute('agent-id', 'guide');
      element.setAttribute('origin', origin);
      document.body.append(element);
      const ended = new Promise((resolve) => element.addEventListener('parlando-end', resolve));
      await (element as HTMLElement & { startCall(): Promise<void> }).startCall();
      element.remove();
      await ended;
    }, origin);
    await expect.poll(() => page.evaluate(() => window.held())).toEqual(empty);
    await expect.poll(() => open.size).toBe(0);
  };
  const empty = await page.evaluate(() => window.held());
  expect(empty).toEqual({ tracks: 0, contexts: 0, workers: 0, timers: 0 });
  let before: Record<string, number> | undefined;
  for (let cycle = 0; cycle < CYCLES + WARM_UP; cycle++) {
    if (cycle === WARM_UP) before = await browserCounts(cdp);
    await round();
  }
  const grown = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(await browserCounts(cdp))
        .map(([name, count]) => [name, count - before![name]!] as const)
        .filter(([, more]) => more > 0),
    );
  // A collection may have to come twice, as what is released in one is gone in the next.
  await expect.poll(grown, { timeout: 60_000, interval: 500 }).toEqual({});
  expect(complaints).toEqual([]);
});
