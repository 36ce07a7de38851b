import { lateError } from '../lateError';
import { loadSoundErrors } from '../loadSoundErrors';

/** What a context that can choose its device has; those of TypeScript's library cannot yet. */
interface Sink {
  setSinkId?(deviceId: string): Promise<void>;
}

/** What an audio element needs from rendering to the ear beyond the context's own output, about. */
const ELEMENT_LATENCY_MS = 40;

/** The way of the agent's sound to the ear, for the life of a context: its own output, or an audio element. */
export class AudioOutput {
  /** Where speakers put their sound. */
  readonly input: GainNode;
  readonly #context: AudioContext & Sink;
  readonly #selected: ((deviceId: string) => void) | undefined;
  #destination: MediaStreamAudioDestinationNode | undefined;
  #element: HTMLAudioElement | undefined;
  #deviceId = '';
  #selecting: Promise<void> = Promise.resolve();

  /** @param selected Told of each device that was chosen. */
  constructor(
    context: AudioContext,
    route: 'context' | 'element' = 'context',
    selected?: (deviceId: string) => void,
  ) {
    this.#context = context;
    this.#selected = selected;
    this.input = new GainNode(context);
    if (route === 'element') this.#useElement(new Audio());
    else this.input.connect(context.destination);
  }

  /** What this way needs beyond what the context tells, in milliseconds. */
  get extraLatencyMs(): number {
    return this.#element ? ELEMENT_LATENCY_MS : 0;
  }

  stream(): MediaStream {
    if (!this.#destination) {
      this.#destination = new MediaStreamAudioDestinationNode(this.#context);
      this.input.connect(this.#destination);
    }
    return this.#destination.stream;
  }

  /** Chooses a device, the element's way if the context cannot. Rejects with `output_device_failed`. */
  select(deviceId: string): Promise<void> {
    // One after the other: the last that was asked for is the one that stays.
    return (this.#selecting = this.#selecting.catch(() => undefined).then(() => this.#select(deviceId)));
  }

  async #select(deviceId: string): Promise<void> {
    if (deviceId === this.#deviceId) return;
    const sink: Sink = this.#element ?? (this.#context.setSinkId ? this.#context : new Audio());
    try {
      // Where there is none, that is the cause.
      await sink.setSinkId!(deviceId);
    } catch (cause) {
      throw await lateError(loadSoundErrors, ({ outputDeviceFailed }) => outputDeviceFailed(deviceId, cause));
    }
    this.#deviceId = deviceId;
    if (sink instanceof HTMLAudioElement && !this.#element) this.#useElement(sink);
    this.#selected?.(deviceId);
  }

  /** Silences what the element still holds, until sound begins anew. */
  hush(hushed: boolean): void {
    if (this.#element) this.#element.muted = hushed;
  }

  /** Starts the element, which the browser may want to see in a gesture. */
  wake(): void {
    void this.#element?.play().catch(() => undefined);
  }

  rest(): void {
    this.#element?.pause();
  }

  close(): void {
    this.rest();
    if (this.#element) this.#element.srcObject = null;
    this.input.disconnect();
  }

  #useElement(element: HTMLAudioElement): void {
    element.srcObject = this.stream();
    this.input.disconnect();
    this.input.connect(this.#destination!);
    this.#element = element;
    this.wake();
  }
}
