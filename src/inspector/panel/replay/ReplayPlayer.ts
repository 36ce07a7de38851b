import type { VoiceSession } from '../../../core/session/VoiceSession';
import { type ReadableStore, Store } from '../../../core/Store';
import { pageFrames } from '../../../hooks/pageFrames';
import { createReplaySession, type ReplaySession } from '../../replay/createReplaySession';
import type { ReplayPlace } from '../../replay/Replay';

/** So much of a recording is gone through at a time, in milliseconds, on the way to another place. */
const STRIDE_MS = 500;
/** A page that was away for longer has not played meanwhile, in milliseconds. */
const LONGEST_FRAME_MS = 250;

/** What the user has set. */
export interface Playback {
  isPlaying: boolean;
  /** 1 as it was. */
  speed: number;
}

/**
 * Plays a recording into a session of its own, silently, and as fast or slowly as it is wanted: its clock moves only when this
 * moves it, so that everything stands still while it is paused.
 */
export class ReplayPlayer {
  readonly session: VoiceSession;
  readonly file: File;
  readonly playback: ReadableStore<Playback>;
  /** How far it is. Told once a frame while it plays. */
  readonly place: ReadableStore<ReplayPlace>;
  readonly #replay: ReplaySession['replay'];
  readonly #playback: Store<Playback> = new Store<Playback>({ isPlaying: false, speed: 1 });
  readonly #place: Store<ReplayPlace>;
  #frameAt: number | undefined;
  /** What a frame has begun, until the session has dealt with it. */
  #advancing: Promise<void> | undefined;
  #leaveLoop: (() => void) | undefined;

  private constructor(file: File, { session, replay }: ReplaySession) {
    this.file = file;
    this.session = session;
    this.#replay = replay;
    this.#place = new Store(replay.place);
    this.playback = this.#playback;
    this.place = this.#place;
  }

  /** Opens a recording. Rejects with `recording_invalid`. */
  static async open(file: File): Promise<ReplayPlayer> {
    return new ReplayPlayer(file, await createReplaySession(file, { speed: 'stepped' }));
  }

  /** Goes on; from the beginning where it is at its end. */
  play(): void {
    this.#begin();
    this.#playback.set({ ...this.#playback.get(), isPlaying: true });
    this.#frameAt = undefined;
    this.#leaveLoop ??= pageFrames.add((time) => this.#frame(time));
  }

  pause(): void {
    this.#leaveLoop?.();
    this.#leaveLoop = undefined;
    if (this.#playback.get().isPlaying) this.#playback.set({ ...this.#playback.get(), isPlaying: false });
  }

  /** Pauses, and lets the next event happen. */
  async step(): Promise<void> {
    this.pause();
    await this.#advancing;
    if (this.#begin()) await this.#replay.advance(0);
    await this.#replay.step();
    this.#place.set(this.#replay.place);
  }

  /**
   * Pauses, and goes through all that happens until `ms` of a connection, as fast as the session deals with it and while it
   * `isWanted`. It only goes forward.
   */
  async goTo(connection: number, ms: number, isWanted: () => boolean): Promise<void> {
    this.pause();
    await this.#advancing;
    while (isWanted()) {
      const { place } = this.#replay;
      this.#place.set(place);
      const end = place.connection < connection ? place.durationMs : ms;
      if (place.connection > 0 && place.ms < Math.min(end, place.durationMs)) {
        await this.#replay.advance(Math.min(STRIDE_MS, end - place.ms));
      } else if (place.connection < connection && this.#begin()) {
        await this.#replay.advance(0);
      } else return;
    }
  }

  setSpeed(speed: number): void {
    this.#playback.set({ ...this.#playback.get(), speed });
  }

  /** Ends it for good. */
  close(): void {
    this.pause();
    this.session.dispose();
  }

  /** Starts the session unless it runs. True if it did. */
  #begin(): boolean {
    const { name } = this.session.state.get().status;
    if (name !== 'idle' && name !== 'ended') return false;
    const { connection, connections } = this.#replay.place;
    if (connection === connections) this.session.clearTranscript();
    // What goes wrong with it is state, and is shown.
    this.session.startSession().catch(() => undefined);
    return true;
  }

  #frame(time: number): void {
    if (this.#advancing) return;
    const ms = Math.min(LONGEST_FRAME_MS, time - (this.#frameAt ?? time)) * this.#playback.get().speed;
    this.#frameAt = time;
    this.#advancing = this.#replay.advance(ms).then(() => {
      this.#advancing = undefined;
      this.#place.set(this.#replay.place);
      this.#look();
    });
  }

  /** At the end of a connection comes the next, or it is over. */
  #look(): void {
    if (this.session.state.get().status.name !== 'ended' || !this.#leaveLoop) return;
    const { connection, connections } = this.#place.get();
    if (connection < connections) this.#begin();
    else this.pause();
  }
}
