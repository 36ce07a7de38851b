import type { Decoder } from './openDecoder';

const SAMPLES_PER_MS = 16;
/** How much is gathered before the search begins: enough to get used to a voice by. */
const FIRST_OPENING = 750 * SAMPLES_PER_MS;
/** After a pause less is enough; nothing more than that is the rest of the pause. */
const NEXT_OPENING = 500 * SAMPLES_PER_MS;
/** After so long a silence, in ms, what was said before it is settled while there is time, not at the end. */
const SETTLE_AFTER = 250;

/** One utterance on its way through a decoder, piece by piece from pause to pause. */
export class Transcription {
  readonly #decoder: Decoder;
  readonly #onPartial: (text: string) => void;
  /** What was said up to the latest pause, for good. */
  readonly #settled: string[] = [];
  /** What was heard since, until the search begins. */
  #opening: Int16Array[] = [];
  #searching = false;
  #partial = '';

  constructor(decoder: Decoder, onPartial: (text: string) => void) {
    this.#decoder = decoder;
    this.#onPartial = onPartial;
  }

  feed(samples: Int16Array): void {
    if (this.#searching) this.#decoder.hear(samples);
    else {
      this.#opening.push(samples);
      const enough = this.#settled.length === 0 ? FIRST_OPENING : NEXT_OPENING;
      if (totalLength(this.#opening) < enough) return;
      this.#search();
    }
    const { text, silenceMs } = this.#decoder.heard();
    this.#tell(text);
    if (text !== '' && silenceMs >= SETTLE_AFTER) this.#settle();
  }

  /** The whole text. Nothing may be fed afterwards. */
  finish(): string {
    if (!this.#searching && this.#settled.length === 0 && this.#opening.length > 0) this.#search();
    if (this.#searching) this.#settle();
    return this.#settled.join(' ');
  }

  cancel(): void {
    if (this.#searching) this.#decoder.end();
    this.#searching = false;
  }

  #search(): void {
    const opening = joinSamples(this.#opening);
    this.#opening = [];
    this.#decoder.adapt(opening);
    this.#decoder.begin();
    this.#searching = true;
    this.#decoder.hear(opening);
  }

  #settle(): void {
    this.#decoder.end();
    this.#searching = false;
    const { text } = this.#decoder.heard();
    if (text !== '') this.#settled.push(text);
    this.#tell('');
  }

  /** `latest` is what was said since the latest pause. */
  #tell(latest: string): void {
    const text = [...this.#settled, latest].filter(Boolean).join(' ');
    if (text === this.#partial) return;
    this.#partial = text;
    this.#onPartial(text);
  }
}

function totalLength(pieces: readonly Int16Array[]): number {
  return pieces.reduce((total, piece) => total + piece.length, 0);
}

function joinSamples(pieces: readonly Int16Array[]): Int16Array {
  const joined = new Int16Array(totalLength(pieces));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
