import type { ErrorCode } from '../../core/ParlandoError';
import type { ToolCall } from '../../core/state/ToolCall';

/** What the talk button's label is for each thing that a press will do. */
export type TalkAction = 'start' | 'cancel' | 'end' | 'retry' | 'again';

/** Every word that the components show or have read out. */
export interface Messages {
  /** What a press of the talk button will do. */
  talk: Record<TalkAction, string>;
  /** Names the transcript for those who do not see it. */
  transcript: string;
  /** Whose turn it is. */
  speaker: Record<'user' | 'agent', string>;
  /** Where nothing has been said yet. */
  nothingSaid: string;
  /** While the agent has not begun to answer. */
  thinking: string;
  /** Says of the words after it that the agent was cut off before them. */
  notHeard: string;
  /** Beside a turn whose text the agent has put right. */
  corrected: string;
  /** `original` is what it was at first. */
  correctedFrom: (original: string) => string;
  /** Leads to `count` turns that have come below, 1 at least. */
  newTurns: (count: number) => string;
  /** A tool that the agent used. */
  toolCall: (name: string, status: ToolCall['status']) => string;
  /** A finished turn as it is read out; `heard` is false when the agent was cut off. */
  announcement: (speaker: string, text: string, heard: boolean) => string;
  composer: {
    /** Names the text field. */
    label: string;
    placeholder: string;
    send: string;
    attach: string;
    /** Why nothing can be sent now. */
    waits: Record<'idle' | 'connecting' | 'reconnecting' | 'ended' | 'sending', string>;
    /** Why the send button does nothing while there is no text. Not seen. */
    empty: string;
    /** How far the file is. */
    file: (status: 'waiting' | 'uploading' | 'ready' | 'failed') => string;
    removeFile: (name: string) => string;
    retryFile: (name: string) => string;
    fileRefused: (name: string) => string;
    fileTooLarge: (name: string, maxBytes: number) => string;
    /** The message stays in the field. `code` is the error's, if it has one. */
    notSent: (code: ErrorCode | undefined) => string;
  };
}
