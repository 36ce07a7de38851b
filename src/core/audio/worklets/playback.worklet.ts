import { PlaybackBuffer, type PlaybackListener } from '../PlaybackBuffer';
import type { SpeakerCommand } from '../SamplePort';
import type { SpeakerOrder, SpeakerReport } from '../SpeakerReport';

/** A post is paid with a tenth of a second, and nine may be owed: at once as a rule, and at most 20 in any second. */
const COST: number = sampleRate / 10;
const CREDIT: number = 9 * COST;

/** Plays what the line sends, and tells how far it is. */
export class Playback extends AudioWorkletProcessor implements PlaybackListener {
  readonly #buffer: PlaybackBuffer = new PlaybackBuffer(sampleRate);
  readonly #reports: SpeakerReport[] = [];
  #paidUntil = 0;
  #toldTarget: number = this.#buffer.targetMs;
  #open = true;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<SpeakerOrder>) => {
      if (data === 'flush') this.#flush(true);
      else if (data === 'close') this.#open = false;
      else
        data.onmessage = ({ data: command }: MessageEvent<SpeakerCommand>) => {
          if (command.kind === 'play') this.#buffer.write(command.samples);
          else this.#flush(false);
        };
    };
  }

  #flush(asked: boolean): void {
    this.#report('flushed', this.#buffer.flush(), 0, asked);
    this.#post();
  }

  #report(kind: SpeakerReport['kind'], frame: number, offset = 0, asked = false): void {
    const { underruns, targetMs } = this.#buffer;
    this.#toldTarget = targetMs;
    this.#reports.push({ kind, frame, contextFrame: currentFrame + offset, asked, underruns, targetMs });
  }

  #post(): void {
    if (this.#reports.length === 0 || this.#paidUntil > currentFrame + CREDIT) return;
    this.#paidUntil = Math.max(this.#paidUntil, currentFrame) + COST;
    this.port.postMessage(this.#reports);
    this.#reports.length = 0;
  }

  started(frame: number, offset: number): void {
    this.#report('started', frame, offset);
  }

  stopped(frame: number, offset: number): void {
    this.#report('stopped', frame, offset);
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const channel = outputs[0]?.[0];
    if (!channel) return this.#open;
    this.#buffer.read(channel, this);
    if (this.#buffer.targetMs !== this.#toldTarget) this.#report('tuned', this.#buffer.frame);
    this.#post();
    return this.#open;
  }
}
