import type { Transport } from '../../transport/Transport';
import { Line } from './Line';
import type { OpenLine } from './LineHost';
import { LineSound } from './LineSound';

/** Lines in this thread, with sound, over a transport of your own. */
export function openPageLine(transport: Transport): OpenLine {
  return (emit) => {
    emit({ kind: 'running', thread: 'page' });
    return new Line(transport, emit, new LineSound());
  };
}
