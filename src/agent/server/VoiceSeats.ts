/** So many conversations may have a voice at once. */
export class VoiceSeats {
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Gives the seat's release, or nothing when they are all taken. */
  take(): (() => void) | undefined {
    if (this.#free <= 0) return undefined;
    this.#free -= 1;
    let taken = true;
    return () => {
      if (taken) this.#free += 1;
      taken = false;
    };
  }
}
