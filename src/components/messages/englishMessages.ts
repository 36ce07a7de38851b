import { englishProblems } from './englishProblems';
import type { Messages } from './Messages';

/** The words that are used where no others are given. */
export const englishMessages: Messages = {
  talk: {
    start: 'Start talking',
    cancel: 'Cancel',
    end: 'End conversation',
    retry: 'Try again',
    again: 'Talk again',
    hold: 'Hold to talk',
    release: 'Release to send',
    mute: 'Mute',
    unmute: 'Unmute',
    stage: {
      permission: 'Waiting for the microphone',
      token: 'Asking for access',
      socket: 'Connecting',
      handshake: 'Waiting for the agent',
    },
    note: {
      listening: 'Listening',
      thinking: 'Thinking',
      speaking: 'Speaking',
      reconnecting: 'Reconnecting',
      failed: 'That did not work',
      muted: 'You are muted',
      heard: 'You are heard',
    },
  },
  caption: { words: 'What was said: choose a word' },
  transcript: 'Conversation',
  speaker: { user: 'You', agent: 'Agent' },
  nothingSaid: 'What you and the agent say appears here.',
  thinking: 'The agent is thinking',
  notHeard: 'not heard:',
  corrected: 'corrected',
  correctedFrom: (original) => `At first it was: ${original}`,
  newTurns: (count) => (count === 1 ? 'One new message' : `${count} new messages`),
  toolCall: (name, status) =>
    ({
      running: `Using ${name}`,
      awaiting_approval: `${name} waits for you`,
      done: `Used ${name}`,
      failed: `${name} failed`,
      denied: `${name} was denied`,
      lapsed: `${name} was not allowed in time`,
    })[status],
  announcement: (speaker, text, heard) => `${speaker}: ${text}${heard ? '' : ' (interrupted)'}`,
  composer: {
    label: 'Message',
    placeholder: 'Write a message',
    send: 'Send',
    attach: 'Attach a file',
    waits: {
      idle: 'Start the conversation to send a message.',
      connecting: 'Connecting. You can write already, and send in a moment.',
      reconnecting: 'The line is lost for a moment. You can send when it is back.',
      ended: 'The conversation is over. Start it again to send a message.',
      sending: 'Sending …',
    },
    empty: 'Write something first.',
    file: (status) =>
      ({
        waiting: 'goes with your message',
        uploading: 'uploading',
        ready: 'ready to send',
        failed: 'was not uploaded',
      })[status],
    removeFile: (name) => `Remove ${name}`,
    retryFile: (name) => `Upload ${name} again`,
    fileRefused: (name) => `${name} is of a kind that cannot be sent here.`,
    fileTooLarge: (name, maxBytes) =>
      `${name} is too large: at most ${Number((maxBytes / 1e6).toPrecision(2))} MB can be sent.`,
    notSent: (code) =>
      code === 'message_too_large'
        ? 'That is too long to send. Shorten it, and try again.'
        : 'That was not sent. It is still here: try again.',
  },
  status: {
    idle: 'Not connected',
    connecting: 'Connecting',
    connected: 'Connected',
    listening: 'Listening',
    thinking: 'Thinking',
    speaking: 'Speaking',
    reconnecting: 'Connecting again',
    failed: 'Connection failed',
    ended: 'Conversation over',
    tryCount: (count) => `Connecting again, try ${count}`,
  },
  start: {
    label: 'Connecting',
    permission: 'Microphone',
    token: 'Access',
    socket: 'Line',
    handshake: 'Agent',
    milliseconds: (ms) => `${ms} ms`,
  },
  latency: {
    unknown: 'Not measured yet',
    line: (ms) => `${ms} ms`,
    answer: (seconds) => `answers in ${seconds.toFixed(1)} s`,
  },
  problem: englishProblems,
  language: {
    label: 'Language',
    fixed: 'The language is settled when a conversation starts. End this one to choose another.',
  },
  panel: {
    label: 'Talk with the agent',
    settings: 'Sound settings',
    invitation: 'Press the button and say hello.',
  },
  muteButton: {
    microphone: { mute: 'Mute microphone', unmute: 'Unmute microphone' },
    speaker: { mute: 'Mute agent', unmute: 'Unmute agent' },
    talking: 'You are muted: the agent does not hear you.',
  },
  volumeSlider: {
    label: 'Volume',
    value: (percent, muted) => (muted ? `${percent} %, muted` : `${percent} %`),
  },
  microphoneSelect: {
    label: 'Microphone',
    systemDefault: (name) => (name ? `System default (${name})` : 'System default'),
    nameless: (number) => `Microphone ${number}`,
    permission: {
      unknown: 'Your browser asks for the microphone when you start. Once you allow it, all are listed here.',
      prompt: 'Your browser asks for the microphone when you start. Once you allow it, all are listed here.',
      denied:
        'The microphone is blocked. Allow it in the settings of your browser for this page, and of your system.',
      'blocked-by-policy': 'The microphone may not be used inside this page. Open it in a tab of its own.',
      'insecure-context': 'A microphone needs a secure page. Open this page with https.',
      'no-device': 'There is no microphone. Connect one, and it appears here.',
    },
  },
  speakerSelect: {
    label: 'Speaker',
    systemDefault: (name) => (name ? `System default (${name})` : 'System default'),
    nameless: (number) => `Speaker ${number}`,
    unnamed: 'Once the microphone is allowed, all speakers are listed here.',
    unsupported: 'This browser cannot choose a speaker. Choose one in the sound settings of your system.',
  },
};
