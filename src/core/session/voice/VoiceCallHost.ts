import type { ParlandoError } from '../../ParlandoError';
import type { ConversationState } from '../../state/ConversationState';
import type { SessionEvent } from '../../state/SessionEvent';
import type { LineCommand } from '../line/Line';

/** What the sound of a conversation is given by its attempt. */
export interface VoiceCallHost {
  signal: AbortSignal;
  obey: (command: LineCommand) => void;
  state: () => ConversationState;
  dispatch: (event: SessionEvent) => void;
  report: (error: ParlandoError) => void;
  /** For what is survived: reports a `ParlandoError`; anything else is the attempt's end. */
  survive: (error: unknown) => void;
}
