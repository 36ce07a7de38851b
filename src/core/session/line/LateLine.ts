import { toError } from '../../ParlandoError';
import type { LineCommand, LineEvent } from './Line';
import type { LineHost } from './LineHost';

/** A line that is still on its way. Commands wait for it, and what goes wrong is told as `failed`. */
export class LateLine implements LineHost {
  readonly #emit: (event: LineEvent) => void;
  #waiting: LineCommand[] = [];
  #host: LineHost | undefined;

  constructor(coming: Promise<LineHost>, emit: (event: LineEvent) => void) {
    this.#emit = emit;
    coming.then(
      (host) => {
        this.#host = host;
        for (const command of this.#waiting) this.obey(command);
        this.#waiting = [];
      },
      (error: unknown) => this.#fail(error),
    );
  }

  obey(command: LineCommand): void {
    if (!this.#host) return void this.#waiting.push(command);
    try {
      this.#host.obey(command);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#emit({ kind: 'failed', cause: toError(error) });
  }
}
