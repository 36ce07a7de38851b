import type { Clock } from '../../core/Clock';
import { type AudioFormat, sampleLayout } from '../../core/protocol/AudioFormat';
import { bytesFromBase64, bytesToBase64 } from '../../core/protocol/base64';
import type { ClientMessage } from '../../core/protocol/ClientMessage';
import { bytesFromSamples } from '../../core/protocol/samples';
import { toError } from '../../core/ParlandoError';
import type { Wire } from '../conversation/Wire';
import { speechChunks } from '../voice/speechChunks';
import type { Script } from './Script';
import type { ScriptSound, ScriptStep } from './ScriptStep';

const EXPECT_MS = 10_000;

export interface ScriptRunOptions {
  script: Script;
  wire: Wire;
  clock: Clock;
  format: AudioFormat;
  sendMetadata: () => void;
  log: (line: string) => void;
}

/** A conversation that goes as it is written. */
export class ScriptRun {
  readonly #options: ScriptRunOptions;
  /** What came and was not expected yet. */
  readonly #inbox: string[] = [];
  #look: () => void = () => undefined;
  #cancelWait: () => void = () => undefined;
  #stopped = false;
  #eventId = 0;

  constructor(options: ScriptRunOptions) {
    this.#options = options;
  }

  start(): void {
    const { script, wire, sendMetadata, log } = this.#options;
    if (!script.steps.some((step) => step.do === 'metadata')) sendMetadata();
    this.#run().catch((thrown: unknown) => {
      log(`The script stopped: ${toError(thrown).message}`);
      wire.close(1011, toError(thrown).message);
    });
  }

  receive(message: ClientMessage): void {
    this.#inbox.push(message.type ?? 'user_audio_chunk');
    this.#look();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelWait();
  }

  async #run(): Promise<void> {
    for (const step of this.#options.script.steps) {
      if (this.#stopped) return;
      await this.#do(step);
    }
  }

  #do(step: ScriptStep): Promise<void> | void {
    const { wire, sendMetadata } = this.#options;
    switch (step.do) {
      case 'metadata':
        return sendMetadata();
      case 'expect':
        return this.#expect(step.type, step.timeoutMs ?? EXPECT_MS);
      case 'send':
        return wire.send(step.message);
      case 'wait':
        return this.#pause(step.ms);
      case 'agent':
        return this.#agent(step);
      case 'audio':
        return this.#audio(step);
      case 'interruption':
        return wire.send({
          type: 'interruption',
          interruption_event: { event_id: step.eventId ?? this.#eventId },
        });
      case 'close':
        return wire.close(step.code, step.reason ?? '');
      case 'raw':
        return wire.sendRaw(step.text);
      case 'binary':
        return wire.sendRaw(bytesFromBase64(step.base64) ?? new Uint8Array());
    }
  }

  #expect(type: string, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#cancelWait = this.#options.clock.after(timeoutMs, () =>
        reject(new Error(`No ${type} came within ${timeoutMs} ms.`)),
      );
      this.#look = () => {
        const place = this.#inbox.indexOf(type);
        if (place < 0) return;
        this.#inbox.splice(0, place + 1);
        this.#cancelWait();
        this.#look = () => undefined;
        resolve();
      };
      this.#look();
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => (this.#cancelWait = this.#options.clock.after(ms, resolve)));
  }

  #agent({ text, samples, audioBase64, alignment, eventId }: { text: string } & ScriptSound): void {
    const { wire, format } = this.#options;
    this.#eventId = eventId ?? this.#eventId + 1;
    wire.send({
      type: 'agent_response',
      agent_response_event: { agent_response: text, event_id: this.#eventId },
    });
    if (audioBase64 !== undefined) this.#send(audioBase64, alignment);
    if (!samples) return;
    const speech = {
      samples: Int16Array.from(samples),
      sampleRate: sampleLayout(format).sampleRate,
      chars: alignment?.chars ?? [],
      startsMs: alignment?.char_start_times_ms ?? [],
      durationsMs: alignment?.char_durations_ms ?? [],
    };
    for (const chunk of speechChunks(speech, format)) {
      this.#send(chunk.audioBase64, alignment && chunk.alignment);
    }
  }

  #audio({ samples, audioBase64, alignment, eventId }: ScriptSound): void {
    const linear = Float32Array.from(samples ?? [], (sample) => sample / 32768);
    this.#send(
      audioBase64 ?? bytesToBase64(bytesFromSamples(linear, this.#options.format)),
      alignment,
      eventId,
    );
  }

  #send(audioBase64: string, alignment: ScriptSound['alignment'], eventId: number = this.#eventId): void {
    this.#options.wire.send({
      type: 'audio',
      audio_event: { audio_base_64: audioBase64, event_id: eventId, ...(alignment && { alignment }) },
    });
  }
}
