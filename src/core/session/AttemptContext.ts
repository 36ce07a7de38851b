import type { Clock } from '../Clock';
import type { ParlandoError } from '../ParlandoError';
import type { ConversationState } from '../state/ConversationState';
import type { SessionEvent } from '../state/SessionEvent';
import type { CallbackList } from './Callbacks';
import type { TapPort } from '../transport/tapTransport';
import type { FoundTool } from './ClientTools';
import type { OpenLine } from './line/LineHost';
import type { EventLog } from './log/eventLog';
import type { ClientEvents } from './talk/clientEvents';
import type { Parts } from './parts/Parts';
import type { SessionOptions } from './SessionOptions';
import type { Voice } from './voice/Voice';

/** What is settled by a start. */
export interface StartParts {
  /** As they were at the start. */
  options: SessionOptions;
  /** With sound if there is a voice. */
  openLine: OpenLine;
  /** Undefined for text alone. */
  voice: Voice | undefined;
}

/** What an attempt is given by its session. */
export interface AttemptContext extends StartParts {
  /** What the agent is asked for, once it was. */
  events?: ClientEvents;
  clock: Clock;
  /** What tells that the network is back, and that the page is left. By default the page itself. */
  page?: EventTarget;
  callbacks: CallbackList;
  state: () => ConversationState;
  dispatch: (event: SessionEvent) => void;
  /** Makes a failure known that the conversation survives. */
  report: (error: ParlandoError) => void;
  tool: (name: string) => FoundTool | undefined;
  parts: Parts;
  log: EventLog;
  /** Where all that is on the wire is told too, if it is to be. */
  tap: () => TapPort | undefined;
}
