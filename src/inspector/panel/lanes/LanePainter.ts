import type { VoiceSession } from '../../../core/session/VoiceSession';
import { pageFrames } from '../../../hooks/pageFrames';
import { drawLanes } from './drawLanes';
import { LaneLook } from './LaneLook';
import type { LaneSample } from './LaneSample';
import { LaneTrack } from './LaneTrack';
import { readSample } from './readSample';
import { turnSpans } from './turnSpans';

/** A picture that moves slowly needs no more than thirty a second, */
const INTERVAL_MS = 32;
/** and for those who want no motion, two. */
const STILL_INTERVAL_MS = 500;

/** How the lanes are shown. */
export interface LaneOptions {
  /** How much time, in milliseconds. */
  spanMs: number;
  /** What is shown stands still; what comes is kept. */
  paused: boolean;
  /** For those who want no motion. */
  still: boolean;
  /** Hears what was seen last, about twice a second, to write it somewhere. */
  onSample: (sample: LaneSample) => void;
}

/**
 * Looks at a session's sound once a frame while there is a conversation, and draws it while it is seen, in the page's one loop.
 * React has no part in it.
 */
export class LanePainter {
  readonly #session: VoiceSession;
  readonly #look: LaneLook;
  readonly #canvas: HTMLCanvasElement;
  readonly #track: LaneTrack = new LaneTrack();
  #options: LaneOptions = { spanMs: 30_000, paused: false, still: false, onSample: () => undefined };
  #zero: number | undefined;
  #to: number;
  #drawnAt = -Infinity;
  #toldAt = -Infinity;
  #drawnTo = -Infinity;
  #leaveLoop: (() => void) | undefined;

  /** @param root What `canvas` is in, with the names of the lanes and their colours. */
  constructor(session: VoiceSession, root: HTMLElement, canvas: HTMLCanvasElement) {
    this.#session = session;
    this.#canvas = canvas;
    this.#look = new LaneLook(root, canvas);
    this.#to = session.clock.now();
  }

  /** Begins. Returns its undo. */
  start(): () => void {
    const leaveSize = this.#look.watch(() => this.#paint());
    const leaveState = this.#session.state.subscribe(() => this.#wake());
    this.#wake();
    return () => {
      leaveSize();
      leaveState();
      this.#rest();
    };
  }

  setOptions(options: LaneOptions): void {
    this.#options = options;
    this.#paint();
  }

  #wake(): void {
    const { name } = this.#session.state.get().status;
    if (name === 'idle' || name === 'ended') {
      if (!this.#leaveLoop) return;
      this.#step(performance.now(), true);
      this.#rest();
    } else this.#leaveLoop ??= pageFrames.add((time) => this.#step(time));
  }

  #rest(): void {
    this.#leaveLoop?.();
    this.#leaveLoop = undefined;
  }

  /** @param isLast Draws and tells in any case. */
  #step(time: number, isLast = false): void {
    const { paused, still, onSample } = this.#options;
    const now = this.#session.clock.now();
    this.#zero ??= now;
    const sample = readSample(this.#session, now);
    this.#track.put(now, sample);
    if (paused) return;
    this.#to = now;
    if (isLast || time - this.#toldAt >= STILL_INTERVAL_MS) {
      this.#toldAt = time;
      onSample(sample);
    }
    // A clock that stands shows nothing new.
    const isDue = time - this.#drawnAt >= (still ? STILL_INTERVAL_MS : INTERVAL_MS) && now !== this.#drawnTo;
    if (!isDue && !isLast) return;
    this.#drawnAt = time;
    this.#drawnTo = now;
    this.#paint();
  }

  #paint(): void {
    const { look, context } = this.#ready();
    if (!context) return;
    const { spanMs } = this.#options;
    const zero = this.#zero ?? this.#to;
    // At first it fills from the left; once it is full it moves.
    const from = Math.max(zero, this.#to - spanMs);
    const turns = turnSpans(this.#session.state.get(), this.#session.clock, from);
    context.clearRect(0, 0, look.width, look.height);
    drawLanes(context, { ...look, track: this.#track, turns, from, to: from + spanMs, zero });
  }

  #ready(): { look: ReturnType<LaneLook['get']>; context: CanvasRenderingContext2D | null } {
    const look = this.#look.get();
    const context = look.width > 0 ? this.#canvas.getContext('2d') : null;
    context?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    return { look, context };
  }
}
