import { toError } from '../../ParlandoError';
import type { LineCommand, LineEvent } from './Line';
import type { LineHost } from './LineHost';

/** A line that is still on its way. Commands wait for it, and what goes wrong is told as `failed`. */
export function lateLine(coming: Promise<LineHost>, emit: (event: LineEvent) => void): LineHost {
  const waiting: LineCommand[] = [];
  let host: LineHost | undefined;
  const fail = (error: unknown): void => emit({ kind: 'failed', cause: toError(error) });
  const obey = (command: LineCommand): void => {
    try {
      if (host) host.obey(command);
      else waiting.push(command);
    } catch (error) {
      fail(error);
    }
  };
  coming.then((line) => {
    host = line;
    waiting.splice(0).forEach(obey);
  }, fail);
  return { obey };
}
