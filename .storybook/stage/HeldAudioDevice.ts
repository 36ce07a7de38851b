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
