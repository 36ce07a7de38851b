import type { ErrorCode } from '../../core/ParlandoError';
import type { MicrophonePermission } from '../../core/audio/microphonePermission';
import type { StartStage } from '../../core/state/ConversationState';
import type { ToolCall } from '../../core/state/ToolCall';
import type { FeedbackMessages } from '../FeedbackButtons/FeedbackMessages';
import type { ToolCallMessages } from '../ToolCallCard/ToolCallMessages';
import type { TalkState } from '../talkState';
import type { TranscriptMessages } from '../TranscriptView/TranscriptMessages';

/** What the talk button's label is for each thing that a press will do. */
export type TalkAction =
  'start' | 'cancel' | 'end' | 'retry' | 'again' | 'hold' | 'release' | 'mute' | 'unmute';

/** What the talk button says of a call; `heard` while it is held, and `muted` where the agent would listen. */
export type TalkNote = 'listening' | 'thinking' | 'speaking' | 'reconnecting' | 'failed' | 'muted' | 'heard';

/** Every word that the components show or have read out. */
export interface Messages {
  caption: {
    /** Names the words of a finished turn, each of which can be pressed. */
    words: string;
  };
  /** What a press of the talk button will do. */
  talk: Record<TalkAction, string> & {
    /** What a start waits for. */
    stage: Record<StartStage, string>;
    /** What goes on. */
    note: Record<TalkNote, string>;
  };
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
  /** Groups, each replaced as a whole. */
  transcriptView: TranscriptMessages;
  toolCallCard: ToolCallMessages;
  feedbackButtons: FeedbackMessages;
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
  /** What the status indicator says. */
  status: Record<StatusWord, string> & {
    /** While a lost line is sought the `count`th time, 2 at least. */
    tryCount: (count: number) => string;
  };
  /** The stages of a start. */
  start: Record<StartStage, string> & { label: string; milliseconds: (ms: number) => string };
  latency: {
    unknown: string;
    /** The round trip, in milliseconds. */
    line: (ms: number) => string;
    /** How long the agent took to answer, in seconds. */
    answer: (seconds: number) => string;
  };
  problem: ProblemMessages;
  language: { label: string; fixed: string };
  /** In the caption's place before anything was said, `invitation` stands outside of a call, `prompt` while the agent listens. */
  panel: { label: string; settings: string; invitation: string; prompt: string };
  muteButton: {
    microphone: Record<'mute' | 'unmute', string>;
    speaker: Record<'mute' | 'unmute', string>;
    /** To somebody who speaks while muted. */
    talking: string;
  };
  volumeSlider: {
    /** Names the slider. */
    label: string;
    /** Its value as it is read out. */
    value: (percent: number, muted: boolean) => string;
  };
  microphoneSelect: DeviceWords & {
    /** What to do where the microphone cannot be used yet, or not at all. */
    permission: Record<Exclude<MicrophonePermission, 'granted'>, string>;
  };
  speakerSelect: DeviceWords & {
    /** Where the browser names no outputs before the microphone is allowed. */
    unnamed: string;
    /** Where the browser cannot choose an output. */
    unsupported: string;
  };
}

/** What the status indicator has words for; `connected` is read out alone. */
export type StatusWord = TalkState | 'connected';

/** What a problem notice says. */
export interface ProblemMessages {
  /** What happened, to somebody who talks and does not program. Where there is nothing, the error's own words. */
  what: Partial<Record<ErrorCode, string>>;
  /** What to do about it, in the same way. */
  remedy: Partial<Record<ErrorCode, string>>;
  /** While the browser keeps the agent silent until a tap. */
  silenced: string;
  act: Record<'hear' | 'retry' | 'type', string>;
  putAway: string;
}

interface DeviceWords {
  /** Names the list. */
  label: string;
  /** The entry that follows the system's choice; `name` is the device that it is now, where that is known. */
  systemDefault: (name: string | undefined) => string;
  /** A device without a name; `number` counts from 1. */
  nameless: (number: number) => string;
}
