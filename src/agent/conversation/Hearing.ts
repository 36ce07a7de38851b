import type { AudioFormat } from '../../core/protocol/AudioFormat';
import { bytesFromBase64 } from '../../core/protocol/base64';
import { createSampleReader } from '../hearing/createSampleReader';
import { Endpointer, type EndpointerEvent } from '../hearing/Endpointer';
import type { Recognizer, Utterance } from '../hearing/Recognizer';
import type { Refusal } from './Refusal';

/** The pause that is enough once what was said makes sense as a whole, in ms. */
const PAUSE_AFTER_WHOLE_MS = 250;

/** Gets what becomes of one utterance: any number of partial texts, then `final` or `failed`. */
export interface UtteranceListener {
  partial(text: string): void;
  /** Empty when nothing was understood. */
  final(text: string): void;
  failed(thrown: unknown): void;
}

export interface HearingOptions {
  recognizer: Recognizer;
  /** What the microphone sends. */
  format: AudioFormat;
  /** Whether a text makes sense as it is, so that a short pause after it will do. */
  isWhole?: ((text: string) => boolean) | undefined;
  /** Somebody begins to speak. */
  onUtterance: () => UtteranceListener;
  /** How likely this moment is speech, from 0 to 1; once for each frame of the microphone. */
  onLevel: (level: number) => void;
}

/** Frames of the microphone in; utterances, and in the end their text, out. */
export class Hearing {
  readonly #options: HearingOptions;
  readonly #endpointer: Endpointer = new Endpointer();
  readonly #read: ReturnType<typeof createSampleReader>;
  readonly #unfinished: Set<Utterance> = new Set();
  /** Settled once the utterances before have been told of: a short one may be understood before a long one. */
  #told: Promise<void> = Promise.resolve();
  #current: { utterance: Utterance; listener: UtteranceListener; isWhole: boolean } | undefined;
  #closed = false;

  constructor(options: HearingOptions) {
    this.#options = options;
    this.#read = createSampleReader(options.format);
  }

  /** Hears a frame. Gives a reason to hang up when it is none. */
  feed(audioBase64: string): Refusal | undefined {
    const bytes = bytesFromBase64(audioBase64);
    if (!bytes)
      return { code: 1008, errorType: 'invalid_message', reason: 'user_audio_chunk is not base64.' };
    for (const event of this.#endpointer.push(this.#read(bytes))) this.#hear(event);
    this.#options.onLevel(this.#endpointer.likelihood);
    return undefined;
  }

  /** Forgets what is being said. */
  close(): void {
    this.#closed = true;
    for (const utterance of this.#unfinished) utterance.cancel();
    this.#unfinished.clear();
    this.#current = undefined;
  }

  #hear(event: EndpointerEvent): void {
    if (event.type === 'speech-end') return this.#finish();
    if (event.type === 'speech-start') this.#begin();
    this.#current?.utterance.feed(event.samples);
    // Each loud frame lets the endpointer forget it.
    if (this.#current?.isWhole) this.#endpointer.expectEnd(PAUSE_AFTER_WHOLE_MS);
  }

  #begin(): void {
    const { recognizer, onUtterance, isWhole } = this.#options;
    const listener = onUtterance();
    const utterance = recognizer.listen((text) => {
      if (!this.#unfinished.has(utterance)) return;
      current.isWhole = isWhole?.(text) ?? false;
      listener.partial(text);
    });
    const current = { utterance, listener, isWhole: false };
    this.#unfinished.add(utterance);
    this.#current = current;
  }

  #finish(): void {
    if (!this.#current) return;
    const { utterance, listener } = this.#current;
    this.#current = undefined;
    const before = this.#told;
    const settle = async (tell: () => void): Promise<void> => {
      await before;
      this.#unfinished.delete(utterance);
      if (!this.#closed) tell();
    };
    this.#told = utterance.finish().then(
      (text) => settle(() => listener.final(text.trim())),
      (thrown: unknown) => settle(() => listener.failed(thrown)),
    );
  }
}
