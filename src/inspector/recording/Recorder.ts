import type { Clock } from '../../core/Clock';
import { bytesToBase64 } from '../../core/protocol/base64';
import { redact } from '../../core/session/connection/redact';
import type { TapEvent } from '../../core/transport/tapTransport';
import type { Target } from '../../core/transport/Transport';
import { hideInFrame } from './hideInFrame';
import type { RecordedEvent, RecordingHeader } from './RecordedEvent';

/** The sound of a frame, and what stands before it. */
const SOUND = /("(?:audio_base_64|user_audio_chunk)"\s*:\s*")[^"]*/;

type Frame = Extract<RecordedEvent, { frame: string }>;

/** Keeps what a tap tells, with the time at which it came. */
export class Recorder {
  readonly #clock: Clock;
  readonly #maxAudioBytes: number;
  readonly #header: RecordingHeader;
  readonly #begin: number;
  readonly #events: RecordedEvent[] = [];
  /** The frames with sound, oldest first; those before `#silenced` have none any more. */
  readonly #sound: Frame[] = [];
  #silenced = 0;
  #audioBytes = 0;
  /** Where the line goes: hidden where the agent tells of it. */
  #target: Target | undefined;

  /** @param maxAudioBytes Frames with sound weigh no more than this together; of the oldest the sound is left out. */
  constructor(clock: Clock, maxAudioBytes: number) {
    this.#clock = clock;
    this.#maxAudioBytes = maxAudioBytes;
    this.#begin = clock.now();
    this.#header = { format: 'parlando-recording', version: 1, startedAt: clock.date() };
  }

  take(event: TapEvent): void {
    const at = this.#at();
    switch (event[0]) {
      case 'connect':
        this.#target = event[1];
        return;
      case 'onOpen':
        return void this.#events.push({ at, event: 'open' });
      case 'onFrame':
        return this.#takeFrame(at, 'in', event[1]);
      case 'send':
        return this.#takeFrame(at, 'out', event[1]);
      case 'close':
        return void this.#events.push({ at, event: 'hang_up' });
      case 'onClose':
        return void this.#events.push({
          at,
          event: 'close',
          code: event[1],
          reason: redact(event[2], this.#target),
        });
    }
  }

  /** All of it as JSON Lines: the header, then an event a line. */
  finish(): Blob {
    const stop: RecordedEvent = { at: this.#at(), event: 'stop', silenced: this.#silenced };
    const lines = [this.#header, ...this.#events, stop].map((line) => `${JSON.stringify(line)}\n`);
    return new Blob(lines, { type: 'application/x-ndjson' });
  }

  /** To the microsecond. */
  #at(): number {
    return Math.round((this.#clock.now() - this.#begin) * 1000) / 1000;
  }

  #takeFrame(at: number, event: 'in' | 'out', frame: unknown): void {
    if (typeof frame !== 'string') {
      const bytes = bytesOf(frame);
      return void this.#events.push({ at, event: 'in', base64: bytesToBase64(bytes) });
    }
    if (!SOUND.test(frame))
      return void this.#events.push({
        at,
        event,
        frame: hideInFrame(frame, event === 'in' ? this.#target : undefined),
      });
    const kept: Frame = { at, event, frame };
    this.#events.push(kept);
    this.#sound.push(kept);
    this.#audioBytes += frame.length;
    while (this.#audioBytes > this.#maxAudioBytes && this.#silenced < this.#sound.length) this.#silence();
  }

  #silence(): void {
    const oldest = this.#sound[this.#silenced++]!;
    this.#audioBytes -= oldest.frame.length;
    // Its alignment and event id stay.
    oldest.frame = oldest.frame.replace(SOUND, '$1');
  }
}

function bytesOf(frame: unknown): Uint8Array<ArrayBuffer> {
  if (frame instanceof ArrayBuffer) return new Uint8Array(frame);
  return frame instanceof Uint8Array ? Uint8Array.from(frame) : new Uint8Array(0);
}
