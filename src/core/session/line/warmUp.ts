import type { MicrophonePort } from '../../audio/SamplePort';
import { Uplink } from './Uplink';

/** At the rate whose table is the longest. */
const RATE = 44_100;

const ignore = (): void => undefined;

/**
 * Sends a little silence to nobody: what runs for the first time in a thread is slow, and the first word would wait for it.
 *
 * @param send Takes what would be sent. Default: nobody.
 */
export function warmUp(send: (base64: string) => void = ignore): void {
  const uplink = new Uplink({}, send, ignore);
  const port: MicrophonePort = { postMessage: ignore, onmessage: null };
  uplink.connect({ port, sampleRate: RATE });
  uplink.open('pcm_16000');
  port.onmessage!({ data: new Float32Array(RATE / 10) });
}
