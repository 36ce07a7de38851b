import type { AudioDevice } from '../core/audio/AudioDevice';
import type { Speaker } from '../core/audio/Speaker';
import type { FakeDevices } from './FakeDevices';
import type { FakeMicrophone } from './FakeMicrophone';

/** An audio device whose microphone is a fake. */
export interface TestDevice extends AudioDevice {
  readonly microphone: FakeMicrophone;
  /** What `devices` shows: connect and disconnect here. */
  readonly connected: FakeDevices;
  /** The speaker of the latest conversation. */
  readonly speaker: Speaker | undefined;
  /** From rendering to the ear, in milliseconds. */
  readonly latencyMs: number;
}
