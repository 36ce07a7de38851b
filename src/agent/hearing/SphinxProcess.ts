import { type ChildProcess, spawn } from 'node:child_process';
import type { SphinxOrder, SphinxReport } from './pocketsphinx.child';
import childSource from './pocketsphinx.child?node';

/** Gets what becomes of one utterance: any number of partial texts, then one of the others. */
export interface SphinxListener {
  partial(text: string): void;
  final(text: string): void;
  failed(reason: Error): void;
}

/** Where the process finds its engine. */
export interface SphinxPaths {
  koffiPath: string;
  modelPath: string;
}

const LOG_KEPT = 4000;

/** A process with one decoder, which hears one utterance at a time. A fatal error of the library ends the process. */
export class SphinxProcess {
  /** Resolves when it can hear. Rejects with the cause when it ends before that. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #onFree: () => void;
  #listener: SphinxListener | undefined;
  #utterance = 0;
  #log = '';
  #failure: string | undefined;

  constructor(paths: SphinxPaths, onFree: () => void) {
    this.#onFree = onFree;
    this.#child = spawn(process.execPath, ['-e', childSource], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#log = (this.#log + text).slice(-LOG_KEPT);
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('error', ({ message }) => {
        this.#failure ??= message;
        resolve();
      });
      this.#child.once('close', () => resolve());
    });
    this.ready = new Promise((resolve, reject) => {
      this.#child.on('message', (report: SphinxReport) => {
        if (report.type === 'ready') resolve();
        else this.#hear(report);
      });
      void this.ended.then(() => reject(new Error(this.#cause())));
    });
    void this.ended.then(() => this.#settle((listener) => listener.failed(this.#loss())));
    this.ready.catch(() => undefined);
    this.#send({ type: 'open', ...paths });
  }

  get free(): boolean {
    return this.#listener === undefined;
  }

  begin(listener: SphinxListener): void {
    this.#listener = listener;
    this.#utterance += 1;
    this.#send({ type: 'begin', utterance: this.#utterance });
  }

  feed(samples: Int16Array): void {
    this.#send({ type: 'samples', samples });
  }

  finish(): void {
    this.#send({ type: 'finish' });
  }

  cancel(): void {
    this.#send({ type: 'cancel' });
    this.#settle(() => undefined);
  }

  async kill(): Promise<void> {
    this.#failure ??= 'It was closed.';
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  #hear(report: Exclude<SphinxReport, { type: 'ready' }>): void {
    if (report.type === 'failed') this.#failure = report.reason;
    else if (report.utterance !== this.#utterance) return;
    else if (report.type === 'partial') this.#listener?.partial(report.text);
    else this.#settle((listener) => listener.final(report.text));
  }

  #settle(tell: (listener: SphinxListener) => void): void {
    const listener = this.#listener;
    this.#listener = undefined;
    if (!listener) return;
    tell(listener);
    this.#onFree();
  }

  #send(order: SphinxOrder): void {
    // One that has ended is told of by `ended`.
    if (this.#child.connected) this.#child.send(order, () => undefined);
  }

  #loss(): Error {
    const what = `PocketSphinx has stopped: ${this.#cause()}`;
    return new Error(`${what} What was said meanwhile is lost. Please say it again.`);
  }

  #cause(): string {
    const { exitCode, signalCode } = this.#child;
    // Before it ends the process for an error, the library writes down which.
    const logged = this.#log.match(/^(?:FATAL|ERROR).*/gm)?.at(-1);
    const ending = `It ended with ${signalCode ?? `exit code ${exitCode}`}${logged ? ` (${logged})` : ''}`;
    const cause = this.#failure ?? ending;
    return cause.endsWith('.') ? cause : `${cause}.`;
  }
}
