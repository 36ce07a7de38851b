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
  const { source, stop } = captureNode(node, frameMs);
  const meter = new LevelMeter(node);
  let isOpen = true;
  return {
    label: '',
    source,
    level: () => meter.read(),
    spectrum: (into) => meter.spectrum(into),
    onEnded: () => () => undefined,
    stop() {
      stop();
      if (isOpen) meter.close();
      isOpen = false;
    },
  };
}
