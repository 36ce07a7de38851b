import type { InspectorMessages } from './InspectorMessages';

const grouped = (count: number): string => count.toLocaleString('en');

/** The words that are used where no others are given. */
export const englishInspector: InspectorMessages = {
  label: 'Conversation inspector',
  status: {
    idle: 'Not connected',
    connecting: 'Connecting',
    connected: 'Connected',
    reconnecting: 'Connecting again',
    ended: 'Ended',
  },
  replay: 'Replay',
  pause: 'Pause view',
  resume: 'Resume view',
  waiting: (count) => `${grouped(count)} new`,
  record: 'Record',
  stopRecording: 'Stop and save',
  recordingFailed: 'The recording could not be saved.',
  saveLog: 'Save log',
  openRecording: 'Open recording',
  openFailed: 'The recording could not be opened.',
  files: { log: 'events', recording: 'conversation' },

  sound: 'Sound',
  lanes: { turns: 'Turns', input: 'You', queued: 'Queued', rendered: 'Rendered', heard: 'Heard' },
  lanesLabel:
    'Sound over time: turns, your microphone, and the agent’s sound as it is queued, rendered and heard',
  span: 'Time shown',
  seconds: (count) => `${count} s`,
  milliseconds: (ms) => `${grouped(Math.round(ms))} ms`,
  underruns: (count) => (count === 1 ? '1 gap' : `${grouped(count)} gaps`),

  events: 'Events',
  direction: 'Direction',
  directions: { all: 'All', in: 'In', out: 'Out' },
  way: { in: 'from the agent', out: 'to the agent' },
  kind: 'Type of event',
  allKinds: 'All types',
  search: 'Search events',
  clear: 'Clear view',
  count: (shown, all) => (shown === all ? grouped(all) : `${grouped(shown)} of ${grouped(all)}`),
  none: 'Events appear here as they come.',
  noneFits: 'No event passes the filter.',
  newEvents: (count) => (count === 1 ? '1 new event' : `${grouped(count)} new events`),
  details: 'Details',
  noDetails: 'Sound is counted, and not kept.',

  state: 'State',

  play: 'Play',
  pauseReplay: 'Pause',
  step: 'Step',
  speed: 'Speed',
  times: (speed) => `${speed}×`,
  progress: 'Progress of the replay',
  place: (event, events, time, duration) => `${event} / ${events}  ·  ${time} / ${duration}`,
  closeReplay: 'Close',
};
