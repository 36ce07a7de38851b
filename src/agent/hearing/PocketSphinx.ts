import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toError } from '../../core/ParlandoError';
import { EngineMissing } from '../voice/EngineMissing';
import type { Recognizer, Utterance } from './Recognizer';
import { type SphinxPaths, SphinxProcess } from './SphinxProcess';
import { SphinxUtterance } from './SphinxUtterance';

export interface PocketSphinxOptions {
  /** The folder with the English model. Default: where Debian's `pocketsphinx-en-us` puts it. */
  modelPath?: string;
  /** Gives koffi's file. Default: as Node finds it from here, then from the working directory. */
  locateKoffi?: () => string;
  /** How many utterances are heard at once; more wait for their turn. Default 2. */
  capacity?: number;
}

const MODEL = '/usr/share/pocketsphinx/model/en-us';
const ADD_KOFFI = 'npm install koffi';
const ADD_ENGINE = 'sudo apt-get install --no-install-recommends pocketsphinx pocketsphinx-en-us';

/**
 * Hears English with PocketSphinx, any words, in processes of its own: one to begin with, more as they are needed. A
 * process that dies loses the utterance that it was at, whose `finish()` rejects, and is replaced.
 */
export class PocketSphinx implements Recognizer {
  readonly name = 'PocketSphinx';
  /** How many utterances are heard at once. */
  readonly capacity: number;
  readonly #paths: SphinxPaths;
  readonly #processes = new Set<SphinxProcess>();
  readonly #waiting: SphinxUtterance[] = [];
  #closed = false;

  private constructor(paths: SphinxPaths, capacity: number) {
    this.#paths = paths;
    this.capacity = capacity;
  }

  /**
   * Starts the engine. Rejects with {@link EngineMissing} when a part of it is not installed. Call `close()` on what it
   * gives, or the process stays up.
   */
  static async open({
    modelPath = MODEL,
    locateKoffi = findKoffi,
    capacity = 2,
  }: PocketSphinxOptions = {}): Promise<PocketSphinx> {
    const koffiPath = locate(locateKoffi);
    const model = existsSync(`${modelPath}/en-us/mdef`);
    if (!koffiPath || !model) throw notInstalled(!koffiPath, !model);
    const recognizer = new PocketSphinx({ koffiPath, modelPath }, capacity);
    try {
      await recognizer.#employ().ready;
    } catch (cause) {
      await recognizer.close();
      throw engineMissing(
        `Speech recognition does not start: ${toError(cause).message}`,
        [ADD_ENGINE],
        cause,
      );
    }
    return recognizer;
  }

  listen(onPartial: (text: string) => void): Utterance {
    const utterance = new SphinxUtterance(onPartial, (cancelled) => {
      const place = this.#waiting.indexOf(cancelled);
      if (place >= 0) this.#waiting.splice(place, 1);
    });
    if (this.#closed)
      utterance.failed(new Error('PocketSphinx is closed. Nothing is heard. Start the agent again.'));
    else this.#waiting.push(utterance);
    this.#assign();
    return utterance;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const utterance of this.#waiting.splice(0)) {
      utterance.failed(new Error('PocketSphinx was closed. The utterance is lost. Start the agent again.'));
    }
    await Promise.all([...this.#processes].map((process) => process.kill()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const free = [...this.#processes].find((process) => process.free);
      if (!free && this.#processes.size >= this.capacity) return;
      this.#waiting.shift()!.assign(free ?? this.#employ());
    }
  }

  #employ(): SphinxProcess {
    const process = new SphinxProcess(this.#paths, () => this.#assign());
    this.#processes.add(process);
    let worked = false;
    void process.ready.then(
      () => (worked = true),
      () => undefined,
    );
    void process.ended.then(() => {
      this.#processes.delete(process);
      if (this.#closed) return;
      // One that never worked would not do so the next time; an utterance that waits may try.
      if (worked && this.#processes.size === 0) this.#employ();
      this.#assign();
    });
    return process;
  }
}

function findKoffi(): string {
  return createRequire(import.meta.url).resolve('koffi', { paths: [import.meta.dirname, process.cwd()] });
}

function locate(find: () => string): string | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function notInstalled(koffi: boolean, engine: boolean): EngineMissing {
  const parts = [
    ...(koffi ? ['the package koffi'] : []),
    ...(engine ? ['PocketSphinx with its English model'] : []),
  ];
  const commands = [...(koffi ? [ADD_KOFFI] : []), ...(engine ? [ADD_ENGINE] : [])];
  return engineMissing(`Speech recognition lacks ${parts.join(' and ')}.`, commands);
}

function engineMissing(what: string, commands: readonly string[], cause?: unknown): EngineMissing {
  const why = 'Without it the agent cannot hear; what is typed still reaches it.';
  return new EngineMissing({ what, why, command: commands.join(' && ') }, { cause });
}
