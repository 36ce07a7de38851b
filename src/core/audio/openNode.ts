import { captureNode } from './captureNode';
import { LevelMeter } from './LevelMeter';
import type { MicrophoneStream } from './Microphone';
import type { ContextSource } from './WebMicrophone';

/** The sound of a node of the page's own, in place of a microphone's. */
export async function openNode(
  node: AudioNode,
  context: ContextSource,
  frameMs: number | undefined,
): Promise<MicrophoneStream> {
  await context.ready();
  // All that listens to it hangs on one that is ours, and leaves with it.
  const tap = new GainNode(node.context);
  const { source, stop } = captureNode(tap, frameMs);
  const meter = new LevelMeter(tap);
  node.connect(tap);
  let isOpen = true;
  return {
    label: '',
    source,
    level: () => meter.read(),
    spectrum: (into) => meter.spectrum(into),
    onEnded: () => () => undefined,
    stop() {
      stop();
      if (!isOpen) return;
      isOpen = false;
      try {
        node.disconnect(tap);
      } catch {
        // The page has taken it from all that it was connected to.
      }
    },
  };
}
