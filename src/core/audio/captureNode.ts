import { frameMsOf } from './frameMsOf';
import type { MicrophoneSource } from './Microphone';
import type { MicrophonePort } from './SamplePort';

/**
 * Takes the sound of an audio node through the capture worklet, which must be loaded in its context.
 *
 * @returns Where the blocks come from, and the undo.
 */
export function captureNode(
  node: AudioNode,
  frameMs?: number,
): { source: MicrophoneSource; stop: () => void } {
  const { context } = node;
  const capture = new AudioWorkletNode(context, 'parlando-capture', {
    outputChannelCount: [1],
    channelCount: 1,
    channelCountMode: 'explicit',
    processorOptions: { frameMs: frameMsOf(frameMs) },
  });
  const { port1, port2 } = new MessageChannel();
  capture.port.postMessage(port2, [port2]);
  let stopped = false;
  // Its output is silence; without a way to the destination some browsers do not run a node.
  node.connect(capture).connect(context.destination);
  return {
    source: { port: port1 as unknown as MicrophonePort, sampleRate: context.sampleRate },
    stop() {
      // Said twice it would throw.
      if (stopped) return;
      stopped = true;
      node.disconnect(capture);
      capture.disconnect();
      capture.port.postMessage(null);
      // Open at both ends it would keep node and processor for ever.
      capture.port.close();
    },
  };
}
