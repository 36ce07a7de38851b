import { systemClock } from '../../core/Clock';
import type { TapEvent } from '../../core/transport/tapTransport';
import { Recorder } from './Recorder';

/** What a recorder in a Worker is told: first to begin. To `finish` it answers with the recording. */
export type RecorderCommand =
  { kind: 'begin'; maxAudioBytes: number } | { kind: 'connect'; port: MessagePort } | { kind: 'finish' };

interface RecorderScope {
  onmessage: ((event: { data: RecorderCommand }) => void) | null;
  postMessage(message: 'ready' | Blob): void;
}

const scope = globalThis as unknown as RecorderScope;
let recorder: Recorder | undefined;

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'begin':
      recorder = new Recorder(systemClock, data.maxAudioBytes);
      return;
    case 'connect':
      data.port.onmessage = (event: MessageEvent<TapEvent>) => recorder?.take(event.data);
      return;
    case 'finish':
      if (recorder) scope.postMessage(recorder.finish());
  }
};
scope.postMessage('ready');
