import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../scripts/chromium.mjs';
import { writeWav } from '../tests/e2e/harness/wav';
import { CdpSocket } from './CdpSocket';

/** An isolate of the page: the page itself, its Workers, its worklets. */
export interface Isolate {
  type: string;
  sessionId: string;
}

/**
 * A Chromium that nobody watches. A test driver has each message of a page's sockets told to it, which costs the thread that
 * owns the socket; here only what is asked for is switched on.
 */
export class QuietChromium {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #cdp: CdpSocket;
  #session = '';
  #isolates: Isolate[] = [];

  private constructor(process: ChildProcess, folder: string, cdp: CdpSocket) {
    this.#process = process;
    this.#folder = folder;
    this.#cdp = cdp;
    cdp.on((method, params, parent) => {
      if (method === 'Target.attachedToTarget' && parent !== undefined) {
        const { sessionId, targetInfo } = params as { sessionId: string; targetInfo: { type: string } };
        this.#isolates.push({ type: targetInfo.type, sessionId });
      }
      if (method === 'Target.detachedFromTarget') {
        this.#isolates = this.#isolates.filter(({ sessionId }) => sessionId !== params['sessionId']);
      }
    });
  }

  /** @param heard What the microphone hears once before it hears nothing: 16 kHz. Default nothing. */
  static async open(heard: Int16Array = new Int16Array(1600)): Promise<QuietChromium> {
    const folder = await mkdtemp(join(tmpdir(), 'parlando-quiet-'));
    const microphone = join(folder, 'microphone.wav');
    await writeWav(microphone, heard, 16_000);
    const { executablePath = chromium.executablePath(), args = [] } = chromiumLaunch({
      microphone,
      args: [
        '--headless=new',
        '--mute-audio',
        '--use-fake-ui-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
        '--enable-precise-memory-info',
        '--remote-debugging-port=0',
        `--user-data-dir=${folder}`,
      ],
    });
    const child = spawn(executablePath, [...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.once('error', reject).once('exit', () => reject(new Error(said)));
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const match = /DevTools listening on (\S+)/.exec(said);
        if (match) resolve(match[1]!);
      });
    });
    return new QuietChromium(child, folder, await CdpSocket.connect(url));
  }

  /** Opens a page in which `script` runs before its own, and waits until `isReady`, an expression, holds. */
  async goto(url: string, script: string, isReady = 'window.bench !== undefined'): Promise<void> {
    const { targetId } = await this.#cdp.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const attached = await this.#cdp.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    this.#session = attached.sessionId;
    await this.#page('Page.enable');
    await this.#page('Performance.enable');
    await this.#page('Page.addScriptToEvaluateOnNewDocument', { source: script });
    await this.#page('Page.navigate', { url });
    await this.until(isReady);
  }

  /** The value of an expression in the page. A promise is awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#page<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }

  async until(expression: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (await this.evaluate<boolean>(expression).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`it never came to ${expression}`);
  }

  /** Seconds of the page's main thread in tasks since it was opened. */
  async mainThreadSeconds(): Promise<number> {
    const { metrics } = await this.#page<{ metrics: { name: string; value: number }[] }>(
      'Performance.getMetrics',
    );
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  }

  /** Seconds of processor time of all the browser's processes, and of its renderers' threads alone. */
  async processorSeconds(): Promise<{ all: number; renderer: number }> {
    const { processInfo } = await this.#cdp.send<{ processInfo: { type: string; cpuTime: number }[] }>(
      'SystemInfo.getProcessInfo',
    );
    const sum = (infos: typeof processInfo): number =>
      infos.reduce((total, { cpuTime }) => total + cpuTime, 0);
    return { all: sum(processInfo), renderer: sum(processInfo.filter(({ type }) => type === 'renderer')) };
  }

  /** Bytes in use in each isolate of the page after collection, by its type: `page`, `worker`, `worklet`. */
  async heaps(): Promise<Record<string, number>> {
    await this.#page('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const bytes: Record<string, number> = {};
    for (const { type, sessionId } of [{ type: 'page', sessionId: this.#session }, ...this.#isolates]) {
      for (let i = 0; i < 3; i++) await this.#cdp.send('HeapProfiler.collectGarbage', {}, sessionId);
      const { usedSize, backingStorageSize } = await this.#cdp.send<Record<string, number>>(
        'Runtime.getHeapUsage',
        {},
        sessionId,
      );
      bytes[type] = (bytes[type] ?? 0) + usedSize! + backingStorageSize!;
    }
    await this.#page('Target.setAutoAttach', {
      autoAttach: false,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
    this.#isolates = [];
    return bytes;
  }

  #page<T>(method: string, params: object = {}): Promise<T> {
    return this.#cdp.send<T>(method, params, this.#session);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#cdp.send('Browser.close').catch(() => undefined);
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
    this.#process.kill('SIGKILL');
    this.#cdp.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
