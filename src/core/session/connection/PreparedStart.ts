import { preloadWorklet } from '../../audio/preloadWorklet';
import { wakeAudio } from '../../audio/wakeAudio';
import type { Clock } from '../../Clock';
import type { StartParts } from '../AttemptContext';
import type { LineCommand, LineEvent } from '../line/Line';
import type { LineHost, OpenLine } from '../line/LineHost';
import type { Parts } from '../parts/Parts';
import type { SessionOptions, SignedUrlContext } from '../SessionOptions';

/** A signed URL is kept for a start no longer than this. */
const FRESH_MS = 60_000;

/** What of a start needs neither a permission nor a socket, done ahead of it. */
export class PreparedStart {
  /** Resolves when all of it is done, or has failed, which is the start's affair. */
  readonly ready: Promise<void>;
  readonly #clock: Clock;
  readonly #abort: AbortController = new AbortController();
  readonly #told: LineEvent[] = [];
  #tell: (event: LineEvent) => void = (event) => void this.#told.push(event);
  #line: LineHost | undefined;
  #address: Promise<string> | undefined;
  readonly #askedAt: number;
  readonly #isText: boolean;

  /** The one `before` while it is fresh, else another in its place. */
  static after(
    before: PreparedStart | undefined,
    ...start: ConstructorParameters<typeof PreparedStart>
  ): PreparedStart {
    if (before?.isFresh) return before;
    before?.drop();
    return new PreparedStart(...start);
  }

  constructor({ options, openLine, voice }: StartParts, clock: Clock, parts: Parts) {
    this.#clock = clock;
    this.#isText = !voice;
    this.#askedAt = clock.now();
    const running = new Promise<void>((resolve) => {
      this.#line = openLine((event) => {
        resolve();
        this.#tell(event);
      });
    });
    const { signedUrl } = options;
    const { signal } = this.#abort;
    if (typeof signedUrl === 'function') {
      this.#address = (async () => signedUrl({ attempt: 1, reason: 'start', signal }))();
    }
    const late = Object.values<Parts[keyof Parts]>(parts).map(
      (part: (use: () => void, missed: () => void) => void) =>
        new Promise<void>((resolve) => part(resolve, resolve)),
    );
    const { workletUrl = '' } = options.audio || {};
    const sound = voice ? [wakeAudio(), preloadWorklet(workletUrl)] : [];
    this.ready = Promise.allSettled([running, this.#address, ...late, ...sound]).then(() => undefined);
  }

  get isFresh(): boolean {
    return this.#clock.now() - this.#askedAt < FRESH_MS;
  }

  /** The start with what was prepared for it. One of another kind goes without. */
  take(start: StartParts): StartParts {
    if (this.#isText === !start.voice) {
      return { ...start, openLine: this.#openLine, options: this.#withAddress(start.options) };
    }
    this.drop();
    return start;
  }

  readonly #openLine: OpenLine = (emit) => {
    this.#tell = emit;
    for (const event of this.#told.splice(0)) emit(event);
    return this.#line!;
  };

  /** Takes the signed URL that has been fetched, unless it is stale or failed. */
  #withAddress(options: SessionOptions): SessionOptions {
    const { signedUrl } = options;
    if (typeof signedUrl !== 'function') return options;
    const ask = async (context: SignedUrlContext): Promise<string> => {
      const address = this.isFresh ? this.#address : undefined;
      this.#address = undefined;
      if (!address) return signedUrl(context);
      context.signal.addEventListener('abort', () => this.#abort.abort(context.signal.reason));
      return address.catch(() => signedUrl(context));
    };
    return { ...options, signedUrl: ask };
  }

  /** Nobody wants it any more. */
  drop(): void {
    this.#abort.abort(new DOMException('The start was given up.', 'AbortError'));
    const close: LineCommand = { kind: 'close', code: 1000, reason: '' };
    this.#line?.obey(close);
  }
}
