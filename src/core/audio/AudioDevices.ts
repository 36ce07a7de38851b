import type { ParlandoError } from '../ParlandoError';
import { type ReadableStore, Store } from '../Store';
import {
  type AudioDeviceInfo,
  type AudioDeviceKind,
  audioDeviceList,
  type FoundDevice,
} from './audioDeviceList';
import { type AudioDeviceState, noDevices } from './AudioDeviceState';
import { deviceChanged, deviceIdentity, deviceInUse } from './deviceInUse';
import {
  microphonePermission,
  permissionShownBy,
  type PermissionAnswer,
  type PermissionFacts,
  type PermissionPlatform,
  queryMicrophone,
} from './microphonePermission';
import { unlessSame } from './unlessSame';

const KEY = 'parlando.devices';

export interface AudioDeviceOptions {
  /** The microphone to begin with, as listed by the browser for this origin. Default: the system's. */
  inputDeviceId?: string;
  /** The output to begin with. Default: the system's. */
  outputDeviceId?: string;
  /** Keeps the user's choice in `localStorage`, from where it goes before the two above. Default: false. */
  rememberDevices?: boolean;
}

/** What of a window the devices are read from. */
export interface AudioDevicesPlatform extends PermissionPlatform {
  readonly navigator?: PermissionPlatform['navigator'] & {
    readonly mediaDevices?: {
      enumerateDevices(): Promise<readonly FoundDevice[]>;
      addEventListener(type: 'devicechange', listener: () => void, options: { signal: AbortSignal }): void;
    };
  };
  readonly localStorage?: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * Microphones and outputs, which of them is chosen, and whether the microphone is permitted. Listens to the browser
 * while somebody subscribes. Without a browser the lists stay empty and the permission `unknown`.
 */
export class AudioDevices implements ReadableStore<AudioDeviceState> {
  readonly get: () => AudioDeviceState;
  readonly #platform: AudioDevicesPlatform;
  readonly #remember: boolean;
  readonly #store: Store<AudioDeviceState>;
  /** As wished for, connected or not. */
  #chosen: Record<AudioDeviceKind, string>;
  #subscribers = 0;
  #listening: AbortController | undefined;
  #readings = 0;
  #latest: Promise<void> | undefined;
  #found: readonly FoundDevice[] | undefined;
  #answer: PermissionAnswer | undefined;
  #shown: PermissionFacts['shown'];
  #waiting: Promise<unknown> | undefined;

  constructor(
    options: AudioDeviceOptions = {},
    platform: AudioDevicesPlatform = globalThis as AudioDevicesPlatform,
  ) {
    const { inputDeviceId: input = '', outputDeviceId: output = '', rememberDevices = false } = options;
    this.#platform = platform;
    this.#remember = rememberDevices;
    this.#chosen = { input, output };
    this.#store = new Store<AudioDeviceState>({ ...noDevices, inputId: input, outputId: output });
    this.get = this.#store.get;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    if (!this.#subscribers++) this.#start();
    let leave: (() => void) | undefined = this.#store.subscribe(listener);
    return () => {
      if (!leave) return;
      leave();
      leave = undefined;
      if (!--this.#subscribers) this.#listening?.abort();
    };
  };

  /**
   * Subscribes to the microphone in use alone: calls back when sound should come from another one. That is when one is
   * chosen, when the chosen one is disconnected or comes back, and when the system's default changes while it is followed.
   * Returns its undo. An output needs no such care: the browser follows the default by itself.
   */
  onInputChange(listener: () => void): () => void {
    const identity = (): string | undefined => this.#found && deviceIdentity(this.inputInUse());
    let before: string | undefined;
    const leave = this.subscribe(() => {
      const changed = deviceChanged(before, (before = identity()));
      if (changed) listener();
    });
    before = identity();
    return leave;
  }

  /** What the choice comes to now, see {@link deviceInUse}: the real device, even while the default is followed. */
  inputInUse(): AudioDeviceInfo | undefined {
    const { inputs, inputId } = this.get();
    return deviceInUse(inputs, inputId);
  }

  /** By `id` of the list. '' and `default` follow the system's default, and so does a device until it is connected. */
  choose(kind: AudioDeviceKind, id: string): void {
    this.#chosen = { ...this.#chosen, [kind]: id === 'default' ? '' : id };
    try {
      if (this.#remember) this.#platform.localStorage?.setItem(KEY, JSON.stringify(this.#chosen));
    } catch {
      // Full, or forbidden: the choice holds as long as the page.
    }
    this.#publish();
  }

  /** Takes note of how a `getUserMedia` went, `error` being undefined when it gave a microphone; then refreshes. */
  learn(error?: ParlandoError): Promise<void> {
    this.#shown = permissionShownBy(error?.code);
    this.#publish();
    return this.refresh();
  }

  /**
   * Until `start` has settled the browser is not asked what is connected: it begins whole processes to find out, and a start has no
   * time to lose.
   */
  wait(start: Promise<unknown>): void {
    this.#waiting = start.catch(() => undefined);
  }

  /** Reads the lists again. Never rejects; what cannot be read stays as it was. */
  refresh(): Promise<void> {
    return (this.#latest = this.#read(++this.#readings));
  }

  async #read(reading: number): Promise<void> {
    if (this.#waiting) await this.#waiting;
    if (reading !== this.#readings) return this.#latest;
    let found = this.#found;
    try {
      found = await this.#platform.navigator?.mediaDevices?.enumerateDevices();
    } catch {
      // Some pages may not: those of a frame without permission, those about to go.
    }
    if (reading !== this.#readings) return this.#latest;
    this.#found = found;
    this.#publish();
  }

  #start(): void {
    const { signal } = (this.#listening = new AbortController());
    const refresh = (): void => void this.refresh();
    // What changed while nobody listened is no change, and an outcome gives way to a fresh answer.
    this.#found = undefined;
    if (this.#answer) this.#shown = undefined;
    if (this.#remember) this.#recall();
    this.#publish();
    void this.#listen(signal, refresh);
    void queryMicrophone(this.#platform).then((answer) => {
      if (!answer || signal.aborted) return;
      this.#answer = answer;
      this.#publish();
      const changed = (): void => {
        // Newer than any outcome. Labels come and go with it.
        this.#shown = undefined;
        refresh();
      };
      answer.addEventListener('change', changed, { signal });
    });
  }

  async #listen(signal: AbortSignal, refresh: () => void): Promise<void> {
    await this.#waiting;
    if (signal.aborted) return;
    refresh();
    this.#platform.navigator?.mediaDevices?.addEventListener('devicechange', refresh, { signal });
  }

  #recall(): void {
    try {
      const saved: unknown = JSON.parse(this.#platform.localStorage?.getItem(KEY) ?? '');
      const { input = '', output = '' } = saved as Record<string, unknown>;
      this.#chosen = { input: String(input), output: String(output) };
    } catch {
      // Nothing was saved, or there is no way to it.
    }
  }

  #publish(): void {
    const before = this.get();
    const [inputs, inputId] = this.#seen('input', before.inputs);
    const [outputs, outputId] = this.#seen('output', before.outputs);
    const permission = microphonePermission(this.#platform, {
      answer: this.#answer?.state,
      shown: this.#shown,
      inputs: this.#found && inputs.length,
    });
    this.#store.set(unlessSame(before, { inputs, outputs, permission, inputId, outputId }));
  }

  #seen(kind: AudioDeviceKind, before: readonly AudioDeviceInfo[]): [readonly AudioDeviceInfo[], string] {
    const chosen = this.#chosen[kind];
    if (!this.#found) return [before, chosen];
    const devices = unlessSame(before, audioDeviceList(this.#found, kind));
    const device = deviceInUse(devices, chosen);
    // Whether it is connected shows only once ids do.
    const there = device?.id === chosen || deviceIdentity(device) === undefined;
    return [devices, there ? chosen : ''];
  }
}
