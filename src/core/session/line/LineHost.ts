import type { LineCommand, LineEvent } from './Line';

/** Which thread a line runs on: its own, or the page's. */
export type LineThread = 'worker' | 'page';

/** A line, wherever it runs. */
export interface LineHost {
  obey(command: LineCommand): void;
}

/** Makes the line of one conversation. Opens nothing: that is a command. */
export type OpenLine = (emit: (event: LineEvent) => void) => LineHost;
