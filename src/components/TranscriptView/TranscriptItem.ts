import type { ToolCall } from '../../core/state/ToolCall';
import type { Turn } from '../../core/state/Turn';

/** An open turn as far as the list needs to know it: its words change all the time and are its own concern. */
export interface OpenTurn {
  kind: 'open';
  id: string;
  order: number;
}

/** A line of the transcript: a closed turn, one that is still open, a call of a tool, or the agent who thinks. */
export type TranscriptItem = Turn | OpenTurn | ToolCall | { kind: 'thinking' };
