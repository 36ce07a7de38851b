import type { AudioDevice } from '../../audio/AudioDevice';
import { microphoneLostError } from '../../audio/microphoneError';
import type { Clock } from '../../Clock';
import type { ParlandoError } from '../../ParlandoError';
import type { WireAlignment } from '../../protocol/ServerMessage';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import type { ConversationState } from '../../state/ConversationState';
import { interruptionOf } from '../../state/interruptionOf';
import type { SessionEvent } from '../../state/SessionEvent';
import { allTurns } from '../../state/turns';
import type { LineCommand } from '../line/Line';
import { LineSound } from '../line/LineSound';
import { Interruptions, type Said } from './Interruptions';
import { openStreams, releaseStreams, type Streams } from './openStreams';
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
  readonly #interruptions: Interruptions = new Interruptions();
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
    // It may have ended since, when what releases everything did not know of these yet.
    if (signal.aborted) return releaseStreams(streams);
    this.#streams = streams;
    const { speaker, microphone } = streams;
    this.#playout = new Playout(speaker, this.#captions, this.#clock, state, dispatch);
    speaker.setVolume(volume);
    speaker.onFlushed((frame) => this.#cut(frame, this.#interruptions.reported(this.#said())));
    obey({ kind: 'speaker', port: speaker.port, sampleRate: speaker.sampleRate });
    if (!microphone) return;
    const { port, sampleRate, label } = microphone;
    obey({ kind: 'microphone', port, sampleRate });
    obey({ kind: 'mute', muted: state().microphone.muted });
    dispatch({ type: 'microphone', change: { status: 'on', label } });
    microphone.onEnded(() => {
      if (signal.aborted) return;
      dispatch({ type: 'microphone', change: { status: 'off', label: '' } });
      report(microphoneLostError());
    });
  }

  /** A chunk of the live turn was given to the speaker. */
  queue(span: ChunkSpan, alignment: WireAlignment | undefined): void {
    const turnId = this.#host.state().liveTurn?.id;
    if (!this.#streams || turnId === undefined) return;
    this.#playout?.queued(span);
    const { chars = [], char_start_times_ms = [], char_durations_ms = [] } = alignment ?? {};
    const times = { chars, startsMs: char_start_times_ms, durationsMs: char_durations_ms };
    this.#captions.append(turnId, this.#streams.speaker, span, times);
  }

  /** The text of the live turn is complete. */
  textDone(): void {
    this.#playout?.textDone();
  }

  /** The agent says that it was interrupted. The cut comes with the speaker's report of what was heard. */
  interrupted(): void {
    this.#playout?.cut();
    if (this.#streams) this.#interruptions.announced(this.#said());
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
    this.#cutUnheard();
    this.#playout?.close();
    this.stopMicrophone();
    this.#streams?.speaker.close();
    this.#device.suspend();
  }

  #said(): Said {
    return { turnId: this.#host.state().liveTurn?.id, spoken: this.#captions.spoken };
  }

  #cut(frame: number, said: Said): void {
    const { state, dispatch } = this.#host;
    for (const { turnId, heard } of this.#captions.cut(frame, said)) {
      const turn = allTurns(state()).find(({ id }) => id === turnId);
      dispatch({ type: 'cut', turnId, interruption: turn && interruptionOf(turn, heard) });
    }
  }

  /** What ends before it is heard was not said. */
  #cutUnheard(): void {
    if (!this.#streams || !this.#playout || this.#playout.drained) return;
    this.#cut(Math.ceil(this.#streams.speaker.audibleFrame(this.#clock.now())), this.#said());
  }
}
