import type { Status } from '../../core/state/ConversationState';

/** The words of the inspector, each replaced by itself. Names of states and types of events are the program's own, and stay. */
export interface InspectorMessages {
  /** Names the whole. */
  label: string;
  /** What goes on with the conversation. */
  status: Record<Status['name'], string>;
  /** In place of it while a recording is open. */
  replay: string;
  /** Holds what is shown, and lets it go on. */
  pause: string;
  resume: string;
  /** Beside it while it is held: how many events have come meanwhile. */
  waiting: (count: number) => string;
  record: string;
  /** Ends a recording and saves it. */
  stopRecording: string;
  recordingFailed: string;
  saveLog: string;
  openRecording: string;
  openFailed: string;
  /** Names of files, without their endings. */
  files: { log: string; recording: string };

  sound: string;
  lanes: Record<'turns' | 'input' | 'queued' | 'rendered' | 'heard', string>;
  /** What the drawing is, for those who do not see it. */
  lanesLabel: string;
  /** Names the choice of how much time is shown, and its values. */
  span: string;
  seconds: (count: number) => string;
  /** Of the figures beside the drawing. */
  milliseconds: (ms: number) => string;
  underruns: (count: number) => string;

  events: string;
  direction: string;
  directions: Record<'all' | 'in' | 'out', string>;
  /** Of one event: from the agent, or to it. */
  way: Record<'in' | 'out', string>;
  kind: string;
  allKinds: string;
  search: string;
  clear: string;
  /** How many of how many are shown. */
  count: (shown: number, all: number) => string;
  /** Where no event is shown: none has come yet, or none passes the filter. */
  none: string;
  noneFits: string;
  /** Leads to `count` events that have come below, 1 at least. */
  newEvents: (count: number) => string;
  details: string;
  /** Where an event has no more to show: frames of sound are counted, and not kept. */
  noDetails: string;

  state: string;

  play: string;
  pauseReplay: string;
  step: string;
  speed: string;
  times: (speed: number) => string;
  progress: string;
  /** How far the replay is: of events, and of time as it is written. */
  place: (event: number, events: number, time: string, duration: string) => string;
  closeReplay: string;
}
