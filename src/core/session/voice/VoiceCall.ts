import type { Speaker } from '../../audio/Speaker';
import type { WireAlignment } from '../../protocol/ServerMessage';
import type { ChunkSpan } from '../../state/AlignmentTimeline';
import { interruptionOf } from '../../state/interruptionOf';
import { allTurns } from '../../state/turns';
import type { Attempt } from '../Attempt';
import { CallMicrophone } from './CallMicrophone';
import { Interruptions, type Said } from './Interruptions';
import type { SpokenCaptions } from './SpokenCaptions';
import type { SoundEvent } from '../line/Line';
import type { VoiceParts } from './Voice';
import type { VoiceCallHost } from './VoiceCallHost';
import { type Playout, watchPlayout } from './watchPlayout';

/** So many echoes in a conversation are no accident. */
const ENOUGH_ECHOES = 3;

/** The sound of one conversation: its open streams, what of it is heard, and the release of it all. */
export class VoiceCall {
  readonly microphone: CallMicrophone;
  /** The microphone is not open yet, if one is wanted: until then the agent is not told to begin. */
  isAsking = true;
  /** Something is not open yet. */
  isOpening = true;
  readonly #attempt: Attempt;
  readonly #host: VoiceCallHost;
  readonly #parts: VoiceParts;
  readonly #captions: SpokenCaptions;
  readonly #interruptions: Interruptions = new Interruptions((frame, said) => this.#cut(frame, said));
  #echoes = 0;
  /** Undefined until it is open. */
  speaker: Speaker | undefined;
  #playout: Playout | undefined;
  #outputId: string | undefined;
  #isLineLost = false;

  constructor(attempt: Attempt, host: VoiceCallHost, parts: VoiceParts, captions: SpokenCaptions) {
    this.#attempt = attempt;
    this.#host = host;
    this.#parts = parts;
    this.#captions = captions;
    this.microphone = new CallMicrophone(host, parts, () => this.setLoudness());
  }

  /**
   * Opens speaker and, if wanted, microphone side by side; each is the line's as soon as it is there. What needs the user's
   * gesture is done when it returns.
   */
  begin(): void {
    const attempt = this.#attempt;
    this.#open(attempt.context.options.microphone !== false).then(
      () => {
        this.isOpening = false;
        if (attempt.welcomed && !attempt.signal.aborted) attempt.connect();
      },
      (error: unknown) => attempt.fail(error),
    );
  }

  /** Rejects with a `ParlandoError`, or when the attempt has ended. */
  async #open(withMicrophone: boolean): Promise<void> {
    const { signal } = this.#host;
    // Who watches the state may have ended it, and may do so with each change of it.
    signal.throwIfAborted();
    this.#parts.device.devices.wait(this.#attempt.connected);
    this.#follow(withMicrophone);
    // Asked for first: making a context may keep the page busy while the device is opened.
    const microphone = withMicrophone ? this.microphone.open(() => this.#settle()) : undefined;
    if (signal.aborted) return microphone;
    this.#parts.device.unlock(microphone);
    const speaker = this.#openSpeaker();
    // Whichever fails first, the other must not be left unheard.
    speaker.catch(() => undefined);
    await microphone;
    signal.throwIfAborted();
    if (!microphone) this.#settle();
    await speaker;
  }

  /** The microphone is open, or none is wanted: the agent may be told to begin. */
  #settle(): void {
    const attempt = this.#attempt;
    this.isAsking = false;
    attempt.reach('permission');
    attempt.limitTime();
    if (attempt.line.isOpen) attempt.introduce();
    else if (this.#isLineLost) attempt.open('start');
  }

  /** The agent does not wait for ever for our first word; a permission prompt may. */
  lineLost(): void {
    this.#isLineLost = true;
    this.#attempt.conversationId = undefined;
  }

  async #openSpeaker(): Promise<void> {
    const { obey, state, dispatch, signal } = this.#host;
    const { device, clock } = this.#parts;
    const speaker = await device.openSpeaker();
    if (signal.aborted) return speaker.close();
    this.speaker = speaker;
    this.#playout = watchPlayout(speaker, this.#captions, clock, state, dispatch);
    speaker.state.subscribe(() => this.#hear(speaker));
    speaker.onFlushed((frame) => this.#interruptions.reported(frame));
    this.#hear(speaker);
    this.setLoudness();
    this.#moveOutput();
    obey({ kind: 'speaker', port: speaker.port, sampleRate: speaker.sampleRate });
  }

  /** Keeps to the devices that are chosen, or to the system's default as it changes, and tells how they fare. */
  #follow(withMicrophone: boolean): void {
    const { devices, output } = this.#parts.device;
    const { signal, dispatch, report } = this.#host;
    const heed = (): void => dispatch({ type: 'speaker', change: { status: output.get() } });
    // That the last one is gone its track tells, and there is none to open.
    const change = (): void => void (devices.inputInUse() && this.microphone.switch());
    const { input } = this.#parts.settings ?? {};
    const undo = [
      output.subscribe(heed),
      this.#parts.device.onWarning(report),
      // By its id, as the system's default is followed by the browser.
      devices.subscribe(() => this.#moveOutput()),
      ...(withMicrophone && !input ? [devices.onInputChange(change)] : []),
    ];
    signal.addEventListener('abort', () => undo.forEach((leave) => leave()));
    heed();
  }

  /** What the line tells of the sound. */
  heed(event: SoundEvent): void {
    const { dispatch, state } = this.#host;
    const { voidedChunks, voidedEventId } = state();
    switch (event.kind) {
      case 'microphone':
        return this.microphone.learn(event.facts);
      case 'void':
        return dispatch({ type: 'change', change: { voidedChunks: voidedChunks + 1 } });
      case 'interrupted':
        dispatch({ type: 'change', change: { voidedEventId: Math.max(voidedEventId, event.eventId) } });
        this.interrupted();
    }
  }

  /** The user's words, as the agent has understood them. */
  userSaid(text: string): void {
    const { parts, report, state } = this.#host;
    const spoken = allTurns(state()).findLast(({ role }) => role === 'agent');
    if (!spoken?.interruption) return;
    parts.notices(({ echoSuspected, isEcho }) => {
      if (isEcho(text, spoken) && ++this.#echoes === ENOUGH_ECHOES) report(echoSuspected());
    });
  }

  /** A chunk of the live turn was given to the speaker. */
  queue(span: ChunkSpan, alignment: WireAlignment | undefined): void {
    const turnId = this.#host.state().liveTurn?.id;
    if (!this.speaker || turnId === undefined) return;
    this.#playout?.queued(span);
    this.speaker.queued(span.frame + span.frames);
    this.#captions.append(turnId, this.speaker, span, alignment);
  }

  /** The text of the live turn is complete. */
  textDone(): void {
    this.#playout?.textDone();
  }

  /** The agent says that it was interrupted. The cut comes with the speaker's report of what was heard. */
  interrupted(): void {
    this.#playout?.cut();
    if (this.speaker) this.#interruptions.announced(this.#said());
  }

  /** Calls back once all that was queued has been heard. Returns its undo. */
  onDrained(callback: () => void): () => void {
    if (this.#playout) return this.#playout.onDrained(callback);
    callback();
    return () => undefined;
  }

  /** Brings the speaker to the volume of the state, lower while the user speaks if that is wanted. */
  setLoudness(): void {
    const { speaker, microphone } = this.#host.state();
    const { ducking = 1 } = this.#parts.settings ?? {};
    const ducked = microphone.speaking && !microphone.muted;
    this.speaker?.setMuted(speaker.muted);
    this.speaker?.setVolume(speaker.volume * (ducked && ducking >= 0 ? ducking : 1));
  }

  #moveOutput(): void {
    const { devices } = this.#parts.device;
    const { outputId } = devices.get();
    if (!this.speaker || outputId === this.#outputId) return;
    this.#outputId = outputId;
    this.speaker.setOutputDevice(outputId).catch(async (error: unknown) => {
      // One that was remembered may be gone, as the list of those that are there will tell.
      await devices.refresh();
      if (devices.get().outputId === outputId) this.#host.survive(error);
    });
  }

  /** Is called once a second, with all else that is looked at then. */
  look(): void {
    this.#parts.device.look?.();
  }

  /** Releases everything. */
  close(): void {
    this.microphone.stop();
    this.#interruptions.settle(this.#said());
    this.#cutUnheard();
    this.#playout?.close();
    this.speaker?.close();
    this.#parts.device.suspend();
    this.#host.dispatch({ type: 'speaker', change: { status: 'off' } });
  }

  #hear(speaker: Speaker): void {
    const { audible, underruns, bufferMs } = speaker.state.get();
    this.microphone.gate(audible);
    this.#host.dispatch({ type: 'speaker', change: { underruns, bufferMs } });
  }

  #said(): Said {
    return { turnId: this.#host.state().liveTurn?.id, spoken: this.#captions.spoken };
  }

  #cut(frame: number, said: Said): void {
    const { state, dispatch, parts } = this.#host;
    for (const { turnId, heard } of this.#captions.cut(frame, said)) {
      const turn = allTurns(state()).find(({ id }) => id === turnId);
      const interruption = turn && interruptionOf(turn, heard);
      dispatch({ type: 'cut', turnId, interruption });
      if (!interruption?.estimated) continue;
      parts.notices(({ refineCut }) =>
        dispatch({ type: 'change', change: refineCut(state(), turn!, heard!) }),
      );
    }
  }

  /** What ends before it is heard was not said. */
  #cutUnheard(): void {
    if (!this.speaker || !this.#playout || this.#playout.drained()) return;
    this.#cut(Math.ceil(this.speaker.audibleFrame(this.#parts.clock.now())), this.#said());
  }
}
