import type { Transport } from '../../transport/Transport';
import { Line } from './Line';
import type { OpenLine } from './LineHost';

/** Lines in this thread, without sound, over a transport of your own. */
export function openTextLine(transport: Transport): OpenLine {
  return (emit) => {
    emit({ kind: 'running', thread: 'page' });
    return new Line(transport, emit, undefined);
  };
}
