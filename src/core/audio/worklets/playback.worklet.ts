import { PlaybackBuffer, type PlaybackListener } from '../PlaybackBuffer';
import type { SpeakerCommand } from '../SamplePort';
import type { SpeakerReport } from '../SpeakerReport';

class Playback extends AudioWorkletProcessor implements PlaybackListener {
  readonly #buffer: PlaybackBuffer = new PlaybackBuffer(sampleRate);

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<MessagePort>) => {
      data.onmessage = (event: MessageEvent<SpeakerCommand>) => this.#obey(event.data);
    };
  }

  #obey(command: SpeakerCommand): void {
    if (command.kind === 'play') this.#buffer.write(command.samples);
    else this.#report({ kind: 'flushed', frame: this.#buffer.flush() });
  }

  #report(report: SpeakerReport): void {
    this.port.postMessage(report);
  }

  started(frame: number, offset: number): void {
    const { underruns, targetMs } = this.#buffer;
    this.#report({ kind: 'started', frame, contextFrame: currentFrame + offset, underruns, targetMs });
  }

  stopped(frame: number, offset: number): void {
    this.#report({ kind: 'stopped', frame, contextFrame: currentFrame + offset });
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const channels = outputs[0];
    const first = channels?.[0];
    if (!channels || !first) return true;
    this.#buffer.read(first, this);
    for (let i = 1; i < channels.length; i++) channels[i]?.set(first);
    return true;
  }
}

registerProcessor('parlando-playback', Playback);
