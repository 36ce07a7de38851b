import type { AudioDevice } from '../../../../../src/core/audio/AudioDevice';
import { WebMicrophone } from '../../../../../src/core/audio/WebMicrophone';
import { systemClock } from '../../../../../src/core/Clock';
import { PortedDevice } from './PortedDevice';

/** The real microphone over a stream of the page's own, read past the audio graph, and a fake speaker. */
export function streamDevice(input: MediaStream): AudioDevice {
  const graph = { ready: () => Promise.reject(new Error('No graph.')), current: () => undefined };
  const value = new WebMicrophone(graph, { input });
  return Object.defineProperty(new PortedDevice(systemClock), 'microphone', { value });
}
