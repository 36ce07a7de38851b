import { lateLine } from '../../../../../core/session/line/lateLine';
import type { OpenLine } from '../../../../../core/session/line/LineHost';

/**
 * Takes the place of the core's in the embed as it is published: lines in this thread, without sound, over the platform's WebSocket. The
 * Worker's module has all that they need.
 */
export const openTextSocket: OpenLine = (emit) => {
  const coming = import('../../../../../core/session/line/line.worker').then(({ openLine }) => {
    emit({ kind: 'running', thread: 'page' });
    return openLine(emit, true);
  });
  return lateLine(coming, emit);
};
