import { systemClock } from '../../Clock';
import { connectSocket } from '../../transport/connectSocket';
import type { Transport } from '../../transport/Transport';
import { BatchedPosts } from './BatchedPosts';
import { LateLine } from './LateLine';
import { Line, type LineCommand, type LineEvent } from './Line';
import type { OpenLine } from './LineHost';
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

/** A line wherever this module runs. */
export const openLine: OpenLine = (emit) => new Line(transport, emit, new LineSound());

const scope = globalThis as unknown as WorkerScope;
if (scope.WorkerGlobalScope) {
  const events = new BatchedPosts<LineEvent>((batch) => scope.postMessage(batch), systemClock);
  const emit = (event: LineEvent): void => events.add(event);
  // Nobody waits here, but what it throws has to be told.
  const line = new LateLine(Promise.resolve(openLine(emit)), emit);
  scope.onmessage = ({ data }) => data.forEach((command) => line.obey(command));
  // The first word says that it runs.
  scope.postMessage([]);
}
