import type { AudioDevice } from '../../audio/AudioDevice';
import { microphoneLostError } from '../../audio/microphoneError';
import type { Clock } from '../../Clock';
import type { ParlandoError } from '../../ParlandoError';
import type { ChunkAlignment, ChunkSpan } from '../../state/AlignmentTimeline';
import type { ConversationState } from '../../state/ConversationState';
import type { SessionEvent } from '../../state/SessionEvent';
import type { LineCommand } from '../line/Line';
import { LineSound } from '../line/LineSound';
import { openStreams, type Streams } from './openStreams';
import { Playout } from './Playout';
import type { SpokenCaptions } from './SpokenCaptions';

/** What the sound of a conversation is given by its attempt. */
export interface VoiceCallHost {
  signal: AbortSignal;
  obey: (command: LineCommand) => void;
  state: () => ConversationState;
  dispatch: (event: SessionEvent) => void;
  report: (error: ParlandoError) => void;
}

/** The sound of one conversation: its open streams, what of it is heard, and the release of it all. */
export class VoiceCall {
  /** The line's part of it. */
  readonly lineSound: LineSound = new LineSound();
  readonly #host: VoiceCallHost;
  readonly #device: AudioDevice;
  readonly #captions: SpokenCaptions;
  readonly #clock: Clock;
  #streams: Streams | undefined;
  #playout: Playout | undefined;

  constructor(host: VoiceCallHost, device: AudioDevice, captions: SpokenCaptions, clock: Clock) {
    this.#host = host;
    this.#device = device;
    this.#captions = captions;
    this.#clock = clock;
  }

  /** Opens speaker and, if wanted, microphone. Rejects with a `ParlandoError`, or when the attempt has ended. */
  async open(withMicrophone: boolean, volume: number): Promise<void> {
    const { obey, state, dispatch, report, signal } = this.#host;
    if (withMicrophone) dispatch({ type: 'microphone', change: { status: 'starting' } });
    const streams = await openStreams(this.#device, withMicrophone, signal);
    this.#streams = streams;
    const { speaker, microphone } = streams;
    this.#playout = new Playout(speaker, this.#captions, this.#clock, state, dispatch);
    speaker.setVolume(volume);
    speaker.onFlushed((frame) => this.#cut(frame));
    obey({ kind: 'speaker', port: speaker.port, sampleRate: speaker.sampleRate });
    if (!microphone) return;
    const { port, sampleRate, label } = microphone;
    obey({ kind: 'microphone', port, sampleRate });
    obey({ kind: 'mute', muted: state().microphone.muted });
    dispatch({ type: 'microphone', change: { status: 'on', label } });
    microphone.onEnded(() => {
      dispatch({ type: 'microphone', change: { status: 'off', label: '' } });
      report(microphoneLostError());
    });
  }

  /** A chunk of the live turn was given to the speaker. */
  queue(span: ChunkSpan, alignment: ChunkAlignment | undefined): void {
    const turnId = this.#host.state().liveTurn?.id;
    if (!this.#streams || turnId === undefined) return;
    this.#playout?.queued(span);
    this.#captions.append(turnId, this.#streams.speaker, span, alignment);
  }

  /** The text of the live turn is complete. */
  textDone(): void {
    this.#playout?.textDone();
  }

  /** Calls back once all that was queued has been heard. Returns its undo. */
  onDrained(callback: () => void): () => void {
    if (this.#playout) return this.#playout.onDrained(callback);
    callback();
    return () => undefined;
  }

  setVolume(volume: number): void {
    this.#streams?.speaker.setVolume(volume);
  }

  inputLevel(): number {
    return this.#streams?.microphone?.level() ?? 0;
  }

  outputLevel(): number {
    return this.#streams?.speaker.level() ?? 0;
  }

  /** Releases the microphone; what the agent says is still heard. */
  stopMicrophone(): void {
    this.#streams?.microphone?.stop();
    this.#host.dispatch({ type: 'microphone', change: { status: 'off', label: '' } });
  }

  /** Releases everything. */
  close(): void {
    this.#playout?.close();
    this.stopMicrophone();
    this.#streams?.speaker.close();
    this.#device.suspend();
  }

  #cut(frame: number): void {
    const turnId = this.#host.state().liveTurn?.id;
    const heard = this.#captions.cut(turnId, frame);
    this.#playout?.cut();
    const spoken = this.#captions.timeline.get();
    this.#host.dispatch({ type: 'cut', heard, spokenText: spoken?.turnId === turnId ? spoken!.text : '' });
  }
}
