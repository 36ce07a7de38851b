import type { LaneTrack } from './LaneTrack';
import type { TurnSpan } from './TurnSpan';

/** What of a canvas a lane has, in CSS pixels. */
export interface LaneBox {
  top: number;
  height: number;
}

export type LaneName = 'turns' | 'input' | 'queued' | 'rendered' | 'heard';

/** What the lanes are drawn from. */
export interface LaneView {
  /** In CSS pixels. */
  width: number;
  height: number;
  lanes: Readonly<Record<LaneName, LaneBox>>;
  colors: Readonly<Record<'ink' | 'line' | 'user' | 'agent' | 'failure', string>>;
  font: string;
  track: LaneTrack;
  turns: readonly TurnSpan[];
  /** What is shown, in milliseconds of the session's clock. */
  from: number;
  to: number;
  /** Where the conversation began: what the axis counts from. */
  zero: number;
}
