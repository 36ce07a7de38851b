import { type Clock, systemClock } from '../../core/Clock';
import type { Connection, Target, Transport, TransportListener } from '../../core/transport/Transport';
import { ManualClock } from '../../testing/ManualClock';
import type { Recording } from './readRecording';
import { ReplayedConnection, type UserAct } from './ReplayedConnection';
import { scaledClock } from './scaledClock';

/** How a recording is played back. */
export interface ReplayOptions {
  /** 1 as it was, 2 twice as fast; `stepped`: an event with each `step()`. Default 1. */
  speed?: number | 'stepped';
}

/** How far a replay is. */
export interface ReplayPlace {
  /** Which of how many connections is played; 0 before the first. */
  connection: number;
  connections: number;
  /** How many of its events have happened. */
  event: number;
  events: number;
  ms: number;
  durationMs: number;
}

/**
 * The agent's side of a recording, as a transport. Each connection plays the next that was recorded; after the last it begins
 * again with the first.
 */
export class Replay implements Transport {
  /** Give it to the session too: it goes at the speed of the replay, and shows the date of the recording. */
  readonly clock: Clock;
  readonly #recording: Recording;
  readonly #steps: ManualClock | undefined;
  readonly #listeners: Set<(act: UserAct) => void> = new Set();
  #connection: ReplayedConnection | undefined;
  #connections = 0;

  constructor(recording: Recording, { speed = 1 }: ReplayOptions = {}) {
    this.#recording = recording;
    const date = recording.startedAt + (recording.connections[0]?.[0]?.at ?? 0);
    if (speed === 'stepped') this.clock = this.#steps = new ManualClock(date);
    else this.clock = scaledClock(systemClock, speed > 0 ? speed : 1, date);
  }

  connect(_: Target, listener: TransportListener): Connection {
    const { connections } = this.#recording;
    const events = connections[this.#connections++ % connections.length] ?? [];
    const acted = (act: UserAct): void => this.#listeners.forEach((tell) => tell(act));
    const connection = new ReplayedConnection(events, listener, this.clock, acted, !this.#steps);
    this.#connection = connection;
    queueMicrotask(() => connection.open());
    return connection;
  }

  /** Calls back with what the user did in the recording, when its time has come. Returns its undo. */
  onUser(listener: (act: UserAct) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Where `speed` is `stepped`: moves the clock to the next event, and lets it happen. Resolves when the session has dealt
   * with it; with false when there is none, because the recording is at its end or the session has not begun.
   */
  async step(): Promise<boolean> {
    const ms = this.#connection?.untilNext;
    if (ms === undefined || !this.#steps) return false;
    this.#steps.advance(ms);
    this.#connection?.step();
    await task();
    return true;
  }

  /**
   * Where `speed` is `stepped`: moves the clock by `ms` milliseconds, and lets happen what falls due on the way. Resolves when
   * the session has dealt with it.
   */
  async advance(ms: number): Promise<void> {
    const steps = this.#steps;
    if (!steps) return;
    let left = ms;
    for (let hasTold = false; ;) {
      const next = this.#connection?.untilNext ?? Infinity;
      if (hasTold && next > 0) {
        // What came at one moment comes at one moment; time goes on once it has been dealt with.
        await task();
        hasTold = false;
      } else if (next > left) {
        steps.advance(left);
        return task();
      } else {
        left -= next;
        steps.advance(next);
        hasTold = this.#connection!.step() || hasTold;
      }
    }
  }

  /** How far it is: connections and events count from 1, times are in milliseconds of the present connection. */
  get place(): ReplayPlace {
    const { length: connections } = this.#recording.connections;
    const connection = this.#connections && ((this.#connections - 1) % Math.max(1, connections)) + 1;
    const place = this.#connection?.place ?? { event: 0, events: 0, ms: 0, durationMs: 0 };
    return { connection, connections, ...place };
  }
}

/** The session has dealt with what it was given. */
function task(): Promise<void> {
  return new Promise((resolve) => void systemClock.after(0, resolve));
}
