import type { ParlandoError } from '../../ParlandoError';
import type { ConversationState } from '../../state/ConversationState';
import type { SessionEvent } from '../../state/SessionEvent';
import type { LineCommand } from '../line/Line';
import type { Parts } from '../parts/Parts';

/** What the sound of a conversation is given by its attempt. */
export interface VoiceCallHost {
  signal: AbortSignal;
  obey: (command: LineCommand) => void;
  state: () => ConversationState;
  dispatch: (event: SessionEvent) => void;
  parts: Parts;
  report: (error: ParlandoError) => void;
  /** For what is survived: reports a `ParlandoError`, but not after the end, and drops what is none. */
  survive: (error: unknown) => void;
}
