/** What the queue tells about itself while it is read. Called on the audio thread: post and return. */
export interface PlaybackListener {
  /** Sound begins: frame `frame` of the stream is sample `offset` of this block. */
  started(frame: number, offset: number): void;
  /** Sound ended before sample `offset` of this block: the next frame of the stream would have been `frame`. */
  stopped(frame: number, offset: number): void;
}

const FADE_MS = 5;
/** Two frames of 20 ms, less what a resampler keeps back of them. */
const MIN_TARGET_MS = 36;
const MAX_TARGET_MS = 240;
const GROWTH_MS = 20;
const DECAY_MS = 10;
/** Clean playing that earns a smaller target. */
const CLEAN_MS = 10_000;
/** Sound that comes within this time after the queue ran dry shows that it ran dry too early. */
const UNDERRUN_WINDOW_MS = 400;

/**
 * The queue of agent sound: a ring with a jitter buffer and a fade at every edge. Frames are counted from the first
 * sample ever written; a frame that was flushed is skipped, never played, and never counted as played.
 *
 * Lives on the audio thread. `read` allocates nothing; `write` may grow the ring and is called from a message.
 */
export class PlaybackBuffer {
  readonly #framesPerMs: number;
  readonly #fade: number;
  #ring: Float32Array;
  #head = 0;
  #queued = 0;
  /** How many of them came last. */
  #newest = 0;
  /** The frame at the head of the ring. */
  #frame = 0;
  /** Frames at the head that still fade out after a flush, and how many of the stream are skipped after them. */
  #tail = 0;
  #skip = 0;
  #playing = false;
  #gain = 0;
  #targetMs = MIN_TARGET_MS;
  /** Frames that have waited for the target, that have been silent since the queue ran dry, and played cleanly. */
  #waited = 0;
  #dry = Infinity;
  #clean = 0;
  #underruns = 0;

  constructor(sampleRate: number, capacitySeconds = 10) {
    this.#framesPerMs = sampleRate / 1000;
    this.#fade = Math.round(FADE_MS * this.#framesPerMs);
    this.#ring = new Float32Array(Math.ceil(sampleRate * capacitySeconds));
  }

  /** How often sound was late. */
  get underruns(): number {
    return this.#underruns;
  }

  /**
   * What a start waits for, in milliseconds: 36 of queued sound, and as much time as is beyond that. Grows with underruns, decays
   * while the line is clean.
   */
  get targetMs(): number {
    return this.#targetMs;
  }

  /** The frame that comes next. */
  get frame(): number {
    return this.#frame;
  }

  write(samples: Float32Array): void {
    if (samples.length === 0) return;
    if (this.#queued === 0 && this.#dry < UNDERRUN_WINDOW_MS * this.#framesPerMs) {
      this.#underruns++;
      this.#retarget(GROWTH_MS);
    }
    if (this.#queued + samples.length > this.#ring.length) this.#grow(this.#queued + samples.length);
    const capacity = this.#ring.length;
    const at = (this.#head + this.#queued) % capacity;
    const first = Math.min(samples.length, capacity - at);
    this.#ring.set(samples.subarray(0, first), at);
    this.#ring.set(samples.subarray(first));
    this.#queued += samples.length;
    this.#newest = samples.length;
  }

  /**
   * Drops what is queued, but for a short fade if it sounds: 5 ms from full gain, less from less. Returns the first frame
   * that will not be played.
   */
  flush(): number {
    const fading = this.#tail || Math.round(this.#gain * this.#fade);
    const kept = this.#playing ? Math.min(this.#queued, fading) : 0;
    const first = this.#frame + kept;
    this.#skip += this.#queued - kept;
    this.#queued = kept;
    this.#tail = kept;
    if (!this.#playing) this.#jump();
    return first;
  }

  /** Fills `output` with sound, or silence where there is none. */
  read(output: Float32Array, listener: PlaybackListener): void {
    let at = 0;
    while (at < output.length) {
      if (this.#playing || this.#start(at, listener)) at = this.#play(output, at, listener);
      else output[at++] = 0;
    }
    if (this.#clean > CLEAN_MS * this.#framesPerMs) this.#retarget(-DECAY_MS);
  }

  /** Plays from `output[from]` up to the end of it or of the sound. Returns where. */
  #play(output: Float32Array, from: number, listener: PlaybackListener): number {
    const ring = this.#ring;
    const fade = this.#fade;
    const step = 1 / fade;
    let left = this.#tail || this.#queued;
    const to = Math.min(output.length, from + left);
    let gain = this.#gain;
    let head = this.#head;
    for (let i = from; i < to; i++, left--) {
      gain = Math.min(left * step, 1, gain + step);
      output[i] = ring[head]! * gain;
      if (++head === ring.length) head = 0;
    }
    this.#gain = gain;
    this.#head = head;
    this.#queued -= to - from;
    this.#frame += to - from;
    this.#clean += to - from;
    const flushed = this.#tail > 0;
    if (flushed) this.#tail = left;
    if (left > 0) return to;
    this.#playing = false;
    this.#dry = 0;
    listener.stopped(this.#frame, to);
    if (flushed) this.#jump();
    return to;
  }

  #start(offset: number, listener: PlaybackListener): boolean {
    this.#dry++;
    if (this.#queued === 0) return false;
    const least = MIN_TARGET_MS * this.#framesPerMs;
    const target = this.#targetMs * this.#framesPerMs;
    // A long frame is no reserve, as the next comes when it is played: a target that has grown is waited for by time.
    this.#waited = Math.max(this.#waited + 1, this.#queued < least ? 0 : least);
    if (this.#waited < target && this.#queued < target + this.#newest) return false;
    this.#playing = true;
    this.#waited = 0;
    this.#gain = 0;
    listener.started(this.#frame, offset);
    return true;
  }

  #jump(): void {
    this.#frame += this.#skip;
    this.#skip = 0;
    this.#waited = 0;
    this.#dry = Infinity;
  }

  #retarget(byMs: number): void {
    this.#clean = 0;
    this.#targetMs = Math.max(MIN_TARGET_MS, Math.min(MAX_TARGET_MS, this.#targetMs + byMs));
  }

  #grow(needed: number): void {
    const ring = new Float32Array(Math.max(needed, this.#ring.length * 2));
    ring.set(this.#ring.subarray(this.#head));
    ring.set(this.#ring.subarray(0, this.#head), this.#ring.length - this.#head);
    this.#ring = ring;
    this.#head = 0;
  }
}
