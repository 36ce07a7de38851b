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
      // What still waits has nobody left to do it for.
      waiting.length = 0;
      fail(error);
    }
  };
  coming.then((line) => {
    host = line;
    for (let command = waiting.shift(); command; command = waiting.shift()) obey(command);
  }, fail);
  return { obey };
}
