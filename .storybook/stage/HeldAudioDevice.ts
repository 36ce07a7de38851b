import type { Clock } from '../../src/core/Clock';
import { FakeAudioDevice, FakeSpeaker } from '../../src/testing';

/** A speaker whose sound stands where its clock stands: frames of the page ask ahead of it in vain. */
class HeldSpeaker extends FakeSpeaker {
  readonly #held: Clock;

  constructor(clock: Clock) {
    super(clock);
    this.#held = clock;
  }

  override audibleFrame(): number {
    return super.audibleFrame(this.#held.now());
  }

  /** As of a voice: in a few hills, and less of the high. */
  override spectrum(into: Uint8Array<ArrayBuffer>): void {
    const level = this.level();
    for (let i = 0; i < into.length; i++) {
      const hills = 0.72 + 0.28 * Math.sin(i / 2.3 + 1) * Math.cos(i / 9);
      into[i] = 255 * Math.min(1, level * 2.4 * hills * Math.exp(-i / 140));
    }
  }
}

/** Microphone and speaker in memory, in the time of a clock that is moved by hand. */
export class HeldAudioDevice extends FakeAudioDevice {
  readonly #held: Clock;

  constructor(clock: Clock) {
    super(clock);
    this.#held = clock;
  }

  override openSpeaker(): Promise<FakeSpeaker> {
    if (this.refuses) return Promise.reject(this.refuses);
    this.speaker = new HeldSpeaker(this.#held);
    return Promise.resolve(this.speaker);
  }
}
