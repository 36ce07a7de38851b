import type { WireAlignment } from '../protocol/ServerMessage';

/** Where a chunk of audio lies in the speaker's stream, in frames. */
export interface ChunkSpan {
  frame: number;
  frames: number;
}

/** Times may exceed their chunk by this much before they are taken to go on from chunk to chunk. */
const SLACK_MS = 60;

/**
 * The characters of one turn and the frames of the speaker's stream at which they begin. Only ever appended to. Bad
 * input makes times less exact, never an error: lists of unequal length are read as far as they go together.
 */
export class AlignmentTimeline {
  readonly turnId: string;
  /** The characters, in the order they are said. An entry may be several code units. */
  readonly chars: string[] = [];
  /** The first frame of each character; never running backwards. */
  readonly starts: number[] = [];
  /** The frame after each character's last. */
  readonly ends: number[] = [];
  readonly sampleRate: number;
  #firstFrame: number | undefined;
  #frames = 0;

  constructor(turnId: string, sampleRate: number) {
    this.turnId = turnId;
    this.sampleRate = sampleRate;
  }

  /** The turn's spoken text so far. */
  get text(): string {
    return this.chars.join('');
  }

  /** The first frame that was queued of this turn; 0 before any was. */
  get begin(): number {
    return this.#firstFrame ?? 0;
  }

  /** The frame after the last one that was queued of this turn; 0 before any was. */
  get end(): number {
    return this.begin + this.#frames;
  }

  append(span: ChunkSpan, alignment?: WireAlignment): void {
    this.#firstFrame ??= span.frame;
    if (alignment) this.#appendChars(span, alignment);
    this.#frames += span.frames;
  }

  #appendChars(
    span: ChunkSpan,
    { chars, char_start_times_ms: startsMs, char_durations_ms: durationsMs }: WireAlignment,
  ): void {
    const framesPerMs = this.sampleRate / 1000;
    const origin = this.#goesOn(span, startsMs) ? this.begin : span.frame;
    const count = Math.min(chars.length, startsMs.length);
    for (let i = 0; i < count; i++) {
      const start = Math.max(this.starts.at(-1) ?? 0, origin + Math.round(startsMs[i]! * framesPerMs));
      this.chars.push(chars[i]!);
      this.starts.push(start);
      this.ends.push(start + Math.max(0, Math.round((durationsMs[i] ?? 0) * framesPerMs)));
    }
  }

  /** True when times count from the start of the turn instead of the chunk's: all of them lie after what came before. */
  #goesOn(span: ChunkSpan, startsMs: readonly number[]): boolean {
    if (this.#frames === 0 || startsMs.length === 0) return false;
    const toMs = 1000 / this.sampleRate;
    const beyondChunk = startsMs.at(-1)! > span.frames * toMs + SLACK_MS;
    return beyondChunk && startsMs[0]! >= this.#frames * toMs - SLACK_MS;
  }

  /** The index of the character that sounds at `frame`, -1 before the first. O(log n). */
  indexAt(frame: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= frame) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** What has begun to sound before `frame`, and how much sound that is. */
  heardBefore(frame: number): { text: string; ms: number } {
    const count = this.indexAt(frame - 1) + 1;
    const frames = Math.max(0, Math.min(this.#frames, frame - this.begin));
    return { text: this.chars.slice(0, count).join(''), ms: (frames * 1000) / this.sampleRate };
  }
}
