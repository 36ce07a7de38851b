import { type ClientMessage, encode } from '../protocol/ClientMessage';
import type { Target } from '../transport/Transport';
import type { AttemptContext } from './AttemptContext';
import { askAddress, connectTarget } from './connectTarget';
import type { LineCommand, LineEvent } from './line/Line';
import type { LineHost, OpenLine } from './line/LineHost';
import type { ConnectReason } from './SessionOptions';

const ignore = (): void => undefined;

/** What a line tells its attempt. */
export type Told = Exclude<LineEvent, { kind: 'sent' }>;

/** The line of one attempt, which may be opened more than once: what still comes of a former one is nobody's. */
export class AttemptLine {
  isOpen = false;
  /** Where it goes, once that is known. Holds credentials. */
  target: Target | undefined;
  /** When it was last heard, and something last said to it, by the clock's `date`. */
  heardAt = 0;
  sentAt = 0;
  /** How often it was opened or left. */
  openings = 0;
  readonly #context: AttemptContext;
  readonly #take: (event: Told) => void;
  #host: LineHost | undefined;
  #left = false;
  /** Of who asks for the signed URL. */
  #asking: AbortController | undefined;

  /** @param take Gets what the line tells, but for what is over. */
  constructor(context: AttemptContext, take: (event: Told) => void) {
    this.#context = context;
    this.#take = take;
  }

  /** Makes it. Opens nothing. */
  make(openLine: OpenLine): void {
    this.#host = openLine((event) => this.#heed(event));
  }

  obey(command: LineCommand): void {
    this.#host?.obey(command);
  }

  send(message: ClientMessage): void {
    const { clock, log } = this.#context;
    const frame = encode(message);
    this.sentAt = clock.date();
    log.sent(frame);
    this.obey({ kind: 'send', frame });
  }

  /**
   * Opens it, in place of the one before. Rejects with what the function for the signed URL throws; `target` is undefined then.
   *
   * @param then A frame that follows the agent's welcome.
   * @param ready Called when it is known where to go.
   */
  async open(
    reason: ConnectReason,
    signal: AbortSignal,
    ready: () => void,
    then: string | undefined,
  ): Promise<void> {
    const { options } = this.#context;
    const id = ++this.openings;
    const asking = (this.#asking = new AbortController());
    signal.addEventListener('abort', () => asking.abort(signal.reason), { signal: asking.signal });
    this.target = undefined;
    // Waited for even where it is known: a start that is ended at once opens nothing.
    const address = await askAddress(options, { attempt: id, reason, signal: asking.signal });
    // It may have ended, or been begun anew, meanwhile.
    if (signal.aborted || id !== this.openings) return;
    this.target = { url: address, protocols: options.protocols ?? [] };
    this.target = connectTarget(options, address);
    ready();
    this.obey({ kind: 'open', id, target: this.target, then });
  }

  /** Gives it up, and keeps the sound for the next. */
  leave(): void {
    this.#asking?.abort();
    this.#left = true;
    this.isOpen = false;
    this.openings++;
    this.obey({ kind: 'leave' });
  }

  #heed(event: LineEvent): void {
    const { kind } = event;
    const ours = 'running microphone sent interrupted failed'.includes(kind);
    if (kind === 'opened' || kind === 'closed') {
      if (event.id !== this.openings) return;
      this.isOpen = kind === 'opened';
      if (this.isOpen) this.#left = false;
    } else if (this.#left && !ours) return;
    const { clock, log, parts } = this.#context;
    const { target } = this;
    if (!ours) this.heardAt = clock.date();
    // What cannot begin may say where it would have gone, credentials and all.
    if (kind !== 'failed')
      parts.connection(({ withoutTarget }) => log.told(withoutTarget(event, target)), ignore);
    if (kind !== 'sent') this.#take(event);
  }
}
