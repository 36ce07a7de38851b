import type { Microphone, MicrophoneStream } from '../../audio/Microphone';
import { microphoneLostError, microphoneSilentError } from '../../audio/microphoneError';
import type { MicrophoneFacts } from '../line/MicrophoneWatch';
import type { VoiceCallHost } from './VoiceCallHost';
import type { VoiceSettings } from './VoiceSettings';

/** The microphone of one conversation: which device it is, who may hear it, and what is known of its sound. */
export class CallMicrophone {
  readonly #host: VoiceCallHost;
  readonly #microphone: Microphone;
  readonly #settings: VoiceSettings;
  #stream: MicrophoneStream | undefined;
  #agentAudible = false;

  constructor(host: VoiceCallHost, microphone: Microphone, settings: VoiceSettings) {
    this.#host = host;
    this.#microphone = microphone;
    this.#settings = settings;
  }

  /** From now on this is the microphone; the one before it is released once this one is heard. */
  take(stream: MicrophoneStream): void {
    const { obey, dispatch, signal, report } = this.#host;
    const before = this.#stream;
    this.#stream = stream;
    obey({ kind: 'microphone', source: stream.source, settings: this.#settings });
    before?.stop();
    this.gate();
    dispatch({ type: 'microphone', change: { status: 'on', label: stream.label } });
    stream.onEnded(() => {
      if (signal.aborted || this.#stream !== stream) return;
      this.stop();
      report(microphoneLostError());
    });
  }

  /** Goes over to another device, without a gap. Rejects as opening does; the one before it then stays. */
  async switchTo(deviceId: string): Promise<void> {
    const { signal } = this.#host;
    if (!this.#isOpen()) return;
    const stream = await this.#microphone.open(signal, deviceId);
    // It may have been given up meanwhile.
    if (this.#isOpen() && !signal.aborted) this.take(stream);
    else stream.stop();
  }

  /** Closes or opens the way to the agent, as muting and half-duplex have it. */
  gate(agentAudible: boolean = this.#agentAudible): void {
    this.#agentAudible = agentAudible;
    const { muted } = this.#host.state().microphone;
    const closed = muted || (agentAudible && this.#settings.halfDuplex === true);
    this.#host.obey({ kind: 'mute', muted: closed });
  }

  /** What the line has learnt of the sound. */
  learn({ speaking, silent }: MicrophoneFacts): void {
    const { dispatch, report, state } = this.#host;
    const { microphone, problem } = state();
    dispatch({ type: 'microphone', change: { speaking, silent } });
    if (silent && !microphone.silent) report(microphoneSilentError(microphone.label));
    if (!silent && problem?.code === 'microphone_silent') dispatch({ type: 'problem', error: undefined });
  }

  #isOpen(): boolean {
    return this.#stream !== undefined;
  }

  level(): number {
    return this.#stream?.level() ?? 0;
  }

  spectrum(into: Uint8Array<ArrayBuffer>): void {
    if (this.#stream) this.#stream.spectrum(into);
    else into.fill(0);
  }

  /** Releases it. Always safe. */
  stop(): void {
    this.#stream?.stop();
    this.#stream = undefined;
    const change = { status: 'off' as const, label: '', speaking: false, silent: false };
    this.#host.dispatch({ type: 'microphone', change });
  }
}
