import type { MicrophoneStream } from '../../audio/Microphone';
import type { MicrophonePort } from '../../audio/SamplePort';
import type { Speaker } from '../../audio/Speaker';
import type { Clock } from '../../Clock';
import { ParlandoError, toError } from '../../ParlandoError';
import { samplesFromBytes } from '../../protocol/samples';
import { sentence } from '../../sentence';
import { callbackFailed } from '../parts/failures';
import type { AudioInterface } from './AudioInterface';
import { rootMeanSquare } from './rootMeanSquare';
import { OWN_FORMAT, OWN_RATE } from './ownFormat';
import { OwnSpeaker } from './OwnSpeaker';

/** The sound of one conversation, through the calls of the user's own. */
export class OwnSound {
  readonly #audio: AudioInterface;
  readonly #clock: Clock;
  readonly #warn: (error: ParlandoError) => void;
  readonly #started: Promise<void>;
  readonly #failed: Set<string> = new Set();
  readonly #port: MicrophonePort = { onmessage: null, postMessage: () => undefined };
  #level = 0;
  #isDeaf = false;

  /** Begins. @param warn Told of a call that fails, once for each. */
  constructor(audio: AudioInterface, clock: Clock, warn: (error: ParlandoError) => void) {
    this.#audio = audio;
    this.#clock = clock;
    this.#warn = warn;
    this.#started = this.#start();
    // Who ends the conversation before it is there does not wait for it.
    this.#started.catch(() => undefined);
  }

  /** Rejects with `audio_unavailable`. */
  async openMicrophone(): Promise<MicrophoneStream> {
    await this.#started;
    return {
      label: '',
      source: { port: this.#port, sampleRate: OWN_RATE },
      level: () => this.#level,
      spectrum: (into) => into.fill(this.#level * 255),
      onEnded: () => () => undefined,
      stop: () => void (this.#isDeaf = true),
    };
  }

  /** Rejects with `audio_unavailable`. */
  async openSpeaker(): Promise<Speaker> {
    await this.#started;
    return new OwnSpeaker(this.#clock, {
      output: (bytes) => this.#call('output', () => this.#audio.output(bytes)),
      interrupt: () => this.#call('interrupt', () => this.#audio.interrupt()),
    });
  }

  stop(): void {
    this.#isDeaf = true;
    this.#call('stop', () => this.#audio.stop());
  }

  async #start(): Promise<void> {
    try {
      await this.#audio.start((bytes) => this.#hear(bytes));
    } catch (cause) {
      throw notStarted(cause);
    }
  }

  #hear(bytes: Uint8Array): void {
    if (this.#isDeaf) return;
    const data = samplesFromBytes(bytes as Uint8Array<ArrayBuffer>, OWN_FORMAT);
    this.#level = rootMeanSquare(data);
    this.#port.onmessage?.({ data });
  }

  #call(name: string, act: () => unknown): void {
    const fail = (cause: unknown): void => {
      if (!this.#failed.has(name)) this.#warn(callbackFailed(`audio.${name}`, cause));
      this.#failed.add(name);
    };
    try {
      Promise.resolve(act()).catch(fail);
    } catch (cause) {
      fail(cause);
    }
  }
}

function notStarted(cause: unknown): ParlandoError {
  return new ParlandoError(
    'audio_unavailable',
    {
      what: sentence('The sound of your own could not be started', toError(cause).message),
      why: 'There is no voice without it.',
      remedy: 'Mend the start() of audio; the cause is in this error.',
    },
    { details: undefined, cause },
  );
}
