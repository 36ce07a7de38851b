import type { AudioDevice } from '../../audio/AudioDevice';
import type { MicrophoneStream } from '../../audio/Microphone';
import { microphoneLostError, microphoneSilentError } from '../../audio/microphoneLoss';
import { ParlandoError } from '../../ParlandoError';
import type { MicrophoneState } from '../../state/ConversationState';
import type { DroppedFrames } from '../line/Line';
import type { MicrophoneFacts } from '../line/watchMicrophone';
import type { VoiceCallHost } from './VoiceCallHost';
import type { VoiceSettings } from './VoiceSettings';
import type { VoiceParts } from './Voice';
import type { Clock } from '../../Clock';

/** Longer than the line waits for the sound of a new microphone. */
const HANDOVER_MS = 400;

/** The microphone of one conversation: which device it is, who may hear it, and what is known of its sound. */
export class CallMicrophone {
  readonly #host: VoiceCallHost;
  readonly #device: AudioDevice;
  readonly #clock: Clock;
  readonly #settings: VoiceSettings;
  readonly #spoken: () => void;
  /** Also one that went away by itself: another may follow it. */
  #stream: MicrophoneStream | undefined;
  /** Those before it, until the line hears this one. */
  #leaving: MicrophoneStream[] = [];
  /** Of what belongs to the stream. */
  #abort: AbortController = new AbortController();
  #openings = 0;
  /** The chosen device when it was opened last. */
  #choice = '';
  #agentAudible = false;
  #closed = false;

  /** @param spoken Called when the user begins or ends to speak, as the state has it. */
  constructor(host: VoiceCallHost, { device, clock, settings = {} }: VoiceParts, spoken: () => void) {
    this.#spoken = spoken;
    this.#host = host;
    this.#device = device;
    this.#clock = clock;
    this.#settings = settings;
  }

  /**
   * Opens the chosen device. Rejects with a `ParlandoError`, or when the attempt has ended.
   *
   * @param opened Called when it is there, in the same breath as the line is told.
   */
  async open(opened: () => void): Promise<void> {
    this.#set({ status: 'starting' });
    await this.#change(undefined, opened);
  }

  /** Goes over to the device that is to be used now, without a gap. The one before it stays when that fails. */
  async switch(): Promise<void> {
    if (!this.#stream) return;
    await this.#change(this.#device.devices.inputInUse()?.id).catch(this.#host.survive);
  }

  /** Goes over to what was chosen while the one in use was being opened, or before it was known what there is. */
  heedChoice(): void {
    if (this.#choice !== this.#device.devices.get().inputId) void this.switch();
  }

  /** @param deviceId Default: what is chosen. */
  async #change(deviceId?: string, opened?: () => void): Promise<void> {
    this.#choice = this.#device.devices.get().inputId;
    const opening = ++this.#openings;
    const stream = await this.#openDevice(deviceId ?? this.#choice);
    // A later change may have been quicker, and the end too.
    if (opening !== this.#openings || this.#host.signal.aborted) return stream.stop();
    this.#take(stream);
    opened?.();
  }

  async #openDevice(deviceId: string): Promise<MicrophoneStream> {
    const { devices, microphone } = this.#device;
    const { signal } = this.#host;
    try {
      const stream = await microphone.open(signal, deviceId);
      void devices.learn();
      return stream;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ParlandoError) {
        void devices.learn(error);
        // A device that was remembered may be gone.
        if (deviceId && !this.#stream && error.code === 'microphone_missing') return microphone.open(signal);
      }
      throw error;
    }
  }

  /** The old one is released when the line has had time to hear the new one. */
  #take(stream: MicrophoneStream): void {
    const { obey, parts, report, survive } = this.#host;
    const before = this.#stream;
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#stream = stream;
    const { frameMs, silenceAfterMuteMs, keptSpeechMs } = this.#settings;
    // Before the microphone: nothing of a muted one may slip through.
    this.gate();
    obey({
      kind: 'microphone',
      source: stream.source,
      settings: { frameMs, silenceAfterMuteMs, keptSpeechMs },
    });
    if (before) {
      this.#leaving.push(before);
      this.#clock.after(HANDOVER_MS, () => this.#leaving.shift()?.stop());
    }
    this.#set({ status: 'on', label: stream.label, speaking: false });
    this.#works();
    const ignore = stream.onEnded(() => {
      stream.stop();
      this.#off();
      report(microphoneLostError());
      void this.#device.devices.learn(microphoneLostError());
    });
    signal.addEventListener('abort', ignore);
    if (!stream.media) return;
    const { voiceDetector } = this.#settings;
    voiceDetector
      ?.start(stream.media, (speaking) => this.#set({ speaking }), signal)
      .catch((error: unknown) => {
        if (error instanceof ParlandoError) survive(error);
        else parts.failures(({ callbackFailed }) => survive(callbackFailed('voiceDetector', error)));
      });
  }

  /** Closes or opens the way to the agent, as muting and half-duplex have it. */
  gate(agentAudible: boolean = this.#agentAudible): void {
    this.#agentAudible = agentAudible;
    const { muted } = this.#host.state().microphone;
    const closed = muted || (agentAudible && this.#settings.halfDuplex === true);
    if (closed === this.#closed) return;
    this.#closed = closed;
    this.#host.obey({ kind: 'mute', muted: closed });
  }

  /** What the line has learnt of the sound. */
  learn(facts: MicrophoneFacts | DroppedFrames): void {
    const { report, state } = this.#host;
    if ('droppedFrames' in facts) return this.#set(facts);
    const { silent } = facts;
    const { microphone } = state();
    this.#set(this.#settings.voiceDetector ? { silent } : facts);
    if (silent === microphone.silent) return;
    if (silent) report(microphoneSilentError(microphone.label));
    else this.#works();
  }

  /** What was wrong with it is no more. */
  #works(): void {
    const { dispatch, state } = this.#host;
    if (state().problem?.code.startsWith('microphone')) dispatch({ type: 'problem', error: undefined });
  }

  #set(change: Partial<MicrophoneState>): void {
    this.#host.dispatch({ type: 'microphone', change });
    // What the user says may change how loud the agent is.
    this.#spoken();
  }

  level(): number {
    return this.#stream?.level() ?? 0;
  }

  spectrum(into: Uint8Array<ArrayBuffer>): void {
    this.#stream?.spectrum(into);
  }

  /** Releases it. Always safe. */
  stop(): void {
    this.#openings++;
    for (const stream of [...this.#leaving, this.#stream]) stream?.stop();
    this.#leaving = [];
    this.#stream = undefined;
    this.#off();
  }

  #off(): void {
    this.#abort.abort();
    this.#set({ status: 'off', label: '', speaking: false, silent: false });
  }
}
