/**
 * In dB relative to full scale: less than one step of 16 bits is no sound at all. A microphone gives it before it gives
 * any; it tells nothing, and neither does the frame in which sound sets in.
 */
const NOTHING = -90;
/** In dB: every room is at least so loud, as far as speech is concerned. */
const QUIETEST = -72;
/** In dB: while little has been heard, the floor is not believed to be louder; it may be speech already. */
const LOUDEST_AT_FIRST = -45;
const FEW = 60;
/** Longer than anybody speaks without a gap between two sounds. */
const MEMORY = 120;

/** The level of a frame in dB relative to full scale. A constant offset has no energy. */
export function frameLevel(frame: Int16Array): number {
  let sum = 0;
  let squares = 0;
  for (const sample of frame) {
    sum += sample;
    squares += sample * sample;
  }
  const mean = sum / frame.length;
  return 10 * Math.log10(squares / frame.length - mean * mean + 1e-3) - 20 * Math.log10(32768);
}

/**
 * Follows the noise of a room: the quietest frame of the last 1.2 s. Speech dips down to the noise between its sounds,
 * a fan or a hum never does, so it counts as noise soon after it begins, however loud it is.
 */
export class NoiseFloor {
  readonly #levels: number[] = [];
  #next = 0;
  #open = false;

  /** Hears one frame, 10 ms long. */
  hear(level: number): void {
    const wasOpen = this.#open;
    this.#open = level >= NOTHING;
    if (!this.#open || !wasOpen) return;
    this.#levels[this.#next] = level;
    this.#next = (this.#next + 1) % MEMORY;
  }

  /** In dB relative to full scale. */
  get level(): number {
    const loudest = this.#levels.length < FEW ? LOUDEST_AT_FIRST : 0;
    return Math.max(QUIETEST, Math.min(loudest, ...this.#levels));
  }
}
