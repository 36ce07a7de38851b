import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import WebSocket from 'ws';
import { chromiumLaunch } from '../../../scripts/chromium.mjs';

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
}

/** A Chromium with tabs that hide one another. Playwright keeps every page visible, so this one is driven by hand. */
export class TabbedBrowser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #socket: WebSocket;
  readonly #waiting: Map<number, (answer: Answer) => void> = new Map();
  #id = 0;

  private constructor(process: ChildProcess, folder: string, socket: WebSocket) {
    this.#process = process;
    this.#folder = folder;
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      const answer = JSON.parse(data.toString()) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  static async open(): Promise<TabbedBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'parlando-tabs-'));
    const { executablePath = chromium.executablePath(), args = [] } = chromiumLaunch({
      args: ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    });
    const child = spawn(executablePath, ['--use-fake-ui-for-media-stream', ...args]);
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.once('exit', () => reject(new Error(text)));
      child.stderr.on('data', (data: Buffer) => {
        text += data.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(text);
        if (found) resolve(found[1]!);
      });
    });
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.once('open', resolve));
    return new TabbedBrowser(child, folder, socket);
  }

  /** A new tab, which hides the others. Gives what evaluates an expression in it, as in a gesture of the user. */
  async tab(url: string): Promise<(expression: string) => Promise<unknown>> {
    const { targetId } = await this.#send('Target.createTarget', { url });
    const { sessionId } = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    await sleep(500);
    return async (expression) => {
      const options = { expression, userGesture: true, awaitPromise: true, returnByValue: true };
      const { result } = await this.#send('Runtime.evaluate', options, sessionId as string);
      return (result as { value?: unknown }).value;
    };
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#send('Browser.close', {});
    await gone;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }

  #send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result }) =>
        result ? resolve(result) : reject(new Error(`${method} failed`)),
      );
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }
}
