import type { ReactNode } from 'react';
import type { ToolCall } from '../../core/state/ToolCall';
import type { Attachment, Correction, Turn } from '../../core/state/Turn';

/** What the user's part for the tools above the turns is told. */
export interface TranscriptTools {
  /** Whether all turns are in the page. */
  showsAll: boolean;
  setShowsAll: (showsAll: boolean) => void;
}

/**
 * Your own part in place of a visible one; what returns `null` takes it away. Keep the object the same from render to render, or
 * each render of yours renders every turn in view.
 */
export interface TranscriptSlots {
  /** A whole turn; `standard` is how it would look. */
  turn?: (turn: Turn, standard: ReactNode) => ReactNode;
  speaker?: (turn: Turn) => ReactNode;
  time?: (turn: Turn) => ReactNode;
  /** Copy and feedback of a finished turn. */
  actions?: (turn: Turn) => ReactNode;
  reasoning?: (reasoning: string, turn: Turn) => ReactNode;
  /** What the agent was cut off before. */
  unheard?: (text: string, turn: Turn) => ReactNode;
  correction?: (correction: Correction, turn: Turn) => ReactNode;
  attachment?: (attachment: Attachment, turn: Turn) => ReactNode;
  toolCall?: (call: ToolCall) => ReactNode;
  /** While an answer is awaited. */
  thinking?: () => ReactNode;
  /** Above the turns: show all, copy and export. */
  tools?: (tools: TranscriptTools) => ReactNode;
  /** Where the earliest `count` turns were let go of. */
  dropped?: (count: number) => ReactNode;
  /** The way to `count` turns that have come below. */
  newTurns?: (count: number, show: () => void) => ReactNode;
}
