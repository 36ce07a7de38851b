import { systemClock } from '../../Clock';
import { toError } from '../../ParlandoError';
import { connectSocket } from '../../transport/connectSocket';
import type { Transport } from '../../transport/Transport';
import { batchPosts } from './batchPosts';
import { Line, type LineCommand, type LineEvent } from './Line';
import type { LineHost } from './LineHost';
import { warmUp } from './warmUp';
import { LineSound } from './LineSound';

/** The parts of a dedicated Worker's global scope that are used. */
interface WorkerScope {
  onmessage: ((event: { data: LineCommand[] }) => void) | null;
  postMessage(batch: LineEvent[]): void;
  WorkerGlobalScope?: unknown;
}

/** Every place that runs this has WebSockets. */
const transport: Transport = {
  connect: (target, listener) => connectSocket(WebSocket, target, listener),
};

/** A line wherever this module runs, with sound unless it `isText`. */
export function openLine(emit: (event: LineEvent) => void, isText?: boolean): LineHost {
  return new Line(transport, emit, isText ? undefined : new LineSound());
}

const scope = globalThis as unknown as WorkerScope;
if (scope.WorkerGlobalScope) {
  const post = batchPosts<LineEvent>((batch) => scope.postMessage(batch), systemClock);
  // The microphone's count is for the log alone, and no reason to wake the page.
  const emit = (event: LineEvent): void => post(event, [], event.kind === 'sent' ? 1000 : undefined);
  const line = openLine(emit);
  scope.onmessage = ({ data }) => {
    for (const command of data) {
      try {
        line.obey(command);
      } catch (error) {
        emit({ kind: 'failed', cause: toError(error) });
      }
    }
  };
  // The first word says that it runs.
  scope.postMessage([]);
  warmUp();
}
