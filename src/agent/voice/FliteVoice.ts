import type { Worker } from 'node:worker_threads';
import type { FliteReply, FliteRequest } from './flite.worker';
import { joinSpeech } from './joinSpeech';
import { splitText } from './splitText';
import type { Speech, Voice } from './Voice';

interface Job {
  request: FliteRequest;
  crashes: number;
  /** Ignored once the caller has been answered. */
  resolve: (speech: Speech) => void;
  reject: (reason: unknown) => void;
}

const SLOWEST = 0.25;
const FASTEST = 4;

/**
 * Speaks English with Flite in a thread of its own. Long text is spoken piece by piece, so that other callers get their
 * turn in between and an abort leaves little undone; call it with one piece of `splitText` at a time to hear the first
 * one soon. A thread that dies is replaced, and what it was at is tried once more.
 */
export class FliteVoice implements Voice {
  readonly name: string;
  readonly #startWorker: () => Worker;
  readonly #queue: Job[] = [];
  #worker: Worker | undefined;
  #running: Job | undefined;
  #closed = false;

  constructor(name: string, startWorker: () => Worker) {
    this.name = name;
    this.#startWorker = startWorker;
  }

  /** `speed` is held to 0.25 to 4. Rejects when the voice is closed, and when the engine fails at the text. */
  async speak(
    text: string,
    { speed = 1, signal }: { speed?: number; signal?: AbortSignal } = {},
  ): Promise<Speech> {
    const held = Math.min(Math.max(speed, SLOWEST), FASTEST);
    const spoken: Speech[] = [];
    for (const piece of splitText(text)) {
      spoken.push(await this.#speakPiece({ text: piece, speed: held }, signal));
    }
    signal?.throwIfAborted();
    return joinSpeech(spoken);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const jobs = this.#queue.splice(0);
    if (this.#running) jobs.unshift(this.#running);
    this.#running = undefined;
    for (const job of jobs) job.reject(closedError());
    await this.#worker?.terminate();
  }

  async #speakPiece(request: FliteRequest, signal: AbortSignal | undefined): Promise<Speech> {
    if (this.#closed) throw closedError();
    signal?.throwIfAborted();
    let abort = (): void => undefined;
    try {
      return await new Promise<Speech>((resolve, reject) => {
        const job: Job = { request, crashes: 0, resolve, reject };
        abort = () => {
          this.#withdraw(job);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
        this.#queue.push(job);
        this.#next();
      });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  #withdraw(job: Job): void {
    const place = this.#queue.indexOf(job);
    if (place >= 0) this.#queue.splice(place, 1);
  }

  #next(): void {
    if (this.#running || this.#closed) return;
    this.#running = this.#queue.shift();
    if (!this.#running) return;
    this.#worker ??= this.#employ();
    this.#worker.postMessage(this.#running.request);
  }

  #employ(): Worker {
    const worker = this.#startWorker();
    let cause: unknown;
    worker.on('message', (reply: FliteReply) => {
      const job = this.#running;
      this.#running = undefined;
      if ('speech' in reply) job?.resolve(reply.speech);
      else job?.reject(new Error(`The voice could not say this. ${reply.failure}`));
      this.#next();
    });
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
      this.#afterCrash(cause);
    });
    return worker;
  }

  #afterCrash(cause: unknown): void {
    const job = this.#running;
    this.#running = undefined;
    if (job && ++job.crashes === 1) this.#queue.unshift(job);
    else job?.reject(new Error('The thread of the voice ended twice while it spoke this.', { cause }));
    this.#next();
  }
}

function closedError(): Error {
  return new Error('The voice is closed. Nothing can be said with it any more. Open another one.');
}
