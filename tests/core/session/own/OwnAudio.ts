import { samplesFromBytes } from '../../../../src/core/protocol/samples';
import type { AudioInterface } from '../../../../src/core/session/own/AudioInterface';

/** Sound of the user's own that is kept in memory; its calls may be made to fail. */
export class OwnAudio implements AudioInterface {
  /** What was called, in order. */
  readonly calls: string[] = [];
  /** What was to be played, sample by sample. */
  readonly played: number[] = [];
  readonly fails: { [N in keyof AudioInterface]?: () => unknown } = {};
  #onInput: ((audio: Uint8Array) => void) | undefined;

  start(onInput: (audio: Uint8Array) => void): unknown {
    this.#onInput = onInput;
    return this.#called('start');
  }

  stop(): unknown {
    return this.#called('stop');
  }

  output(audio: Uint8Array): unknown {
    this.played.push(...samplesFromBytes(Uint8Array.from(audio), 'pcm_16000'));
    return this.#called('output');
  }

  interrupt(): unknown {
    return this.#called('interrupt');
  }

  /** The user says this. */
  hear(audio: Uint8Array): void {
    this.#onInput?.(audio);
  }

  #called(name: keyof AudioInterface): unknown {
    this.calls.push(name);
    return this.fails[name]?.();
  }
}
