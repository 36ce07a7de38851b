import type { Clock } from '../../Clock';
import { toError } from '../../ParlandoError';
import { trustedScriptUrl } from '../../trustedScriptUrl';
import { withScriptUrl } from '../../withScriptUrl';
import { BatchedPosts } from './BatchedPosts';
import type { LineCommand, LineEvent } from './Line';
import type { LineHost, OpenLine } from './LineHost';
import source from './line.worker?worker';

/** A Worker that is not up by then is not waited for. */
const READY_MS = 1000;

/** Where a line is to run. */
export interface LinePlace {
  /** `main` keeps it on the page. Default `worker`, and the page where no Worker can be had. */
  thread?: 'worker' | 'main';
  /** The file `line.js` of `parlando/worklets`, where the page serves it. Default: a blob URL. */
  workerUrl?: string | undefined;
}

/** A line in a Worker of its own; in the page where a Worker cannot be had. Commands wait until it is known which. */
export class WorkerLine implements LineHost {
  readonly #emit: (event: LineEvent) => void;
  readonly #clock: Clock;
  readonly #urls: (string | undefined)[];
  #waiting: LineCommand[] = [];
  #host: LineHost | undefined;

  constructor({ thread = 'worker', workerUrl }: LinePlace, clock: Clock, emit: (event: LineEvent) => void) {
    this.#emit = emit;
    this.#clock = clock;
    // What the page serves comes first; a Worker from another origin is refused, and its text is not.
    this.#urls = workerUrl ? [workerUrl, undefined] : [undefined];
    void this.#start(thread).catch((error: unknown) => emit({ kind: 'failed', cause: toError(error) }));
  }

  obey(command: LineCommand): void {
    if (this.#host) this.#host.obey(command);
    else this.#waiting.push(command);
  }

  async #start(thread: 'worker' | 'main'): Promise<void> {
    const host = (thread === 'worker' && (await this.#openWorker())) || (await this.#openInPage());
    this.#host = host;
    for (const command of this.#waiting) host.obey(command);
    this.#waiting = [];
  }

  async #openWorker(): Promise<LineHost | undefined> {
    for (const url of this.#urls) {
      const worker = await withScriptUrl({ source, url }, (address) => this.#ready(address)).catch(
        () => undefined,
      );
      if (worker) return this.#hostOf(worker);
    }
    return undefined;
  }

  /** A Worker that has said that it runs. */
  async #ready(address: string): Promise<Worker> {
    const worker = new Worker(trustedScriptUrl(address), { type: 'module', name: 'parlando' });
    try {
      await new Promise<unknown>((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = reject;
        this.#clock.after(READY_MS, () => reject(new Error('The Worker is not ready.')));
      });
      return worker;
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  #hostOf(worker: Worker): LineHost {
    const commands = new BatchedPosts<LineCommand>(
      (batch, transfer) => worker.postMessage(batch, transfer),
      this.#clock,
    );
    let closing = false;
    worker.onmessage = ({ data }: MessageEvent<LineEvent[]>) => {
      for (const event of data) {
        if (closing && event.kind === 'closed') worker.terminate();
        this.#emit(event);
      }
    };
    this.#emit({ kind: 'running', thread: 'worker' });
    return {
      obey(command) {
        closing ||= command.kind === 'close';
        commands.add(command, transferOf(command));
      },
    };
  }

  async #openInPage(): Promise<LineHost> {
    let failure: unknown;
    for (const url of this.#urls) {
      try {
        const { openLine } = await withScriptUrl(
          { source, url },
          (address) =>
            import(
              /* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address
            ) as Promise<{
              openLine: OpenLine;
            }>,
        );
        this.#emit({ kind: 'running', thread: 'page' });
        return openLine(this.#emit);
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }
}

/** What of a command changes hands. */
function transferOf(command: LineCommand): Transferable[] {
  switch (command.kind) {
    case 'speaker':
      return [command.port];
    case 'microphone': {
      const { source } = command;
      return ['frames' in source ? source.frames : source.port];
    }
    default:
      return [];
  }
}
