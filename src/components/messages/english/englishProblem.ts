import type { Messages } from '../Messages';

/** For whoever talks. Codes that are missing here are the page's own affair, and say it themselves. */
export const englishProblem: Pick<Messages, 'problem'> = {
  problem: {
    what: {
      microphone_denied: 'The microphone is not allowed.',
      microphone_blocked_by_policy: 'This page may not use the microphone.',
      microphone_missing: 'No microphone was found.',
      microphone_busy: 'The microphone could not be opened.',
      microphone_silent: 'Nothing comes from the microphone.',
      insecure_context: 'The microphone needs a secure connection.',
      agent_unreachable: 'The agent cannot be reached.',
      connect_timeout: 'The agent did not answer.',
      connection_lost: 'The connection was lost.',
      auth_required: 'This agent is private.',
      agent_closed: 'The agent has ended the conversation.',
      audio_unavailable: 'This browser cannot play the agent’s voice.',
      output_device_failed: 'The chosen speaker cannot be used.',
      echo_suspected: 'The agent seems to hear itself.',
      echo_risk: 'The agent may hear itself.',
    },
    remedy: {
      microphone_denied: 'Allow it in the address bar of your browser, or go on in writing.',
      microphone_blocked_by_policy: 'Open the page in a tab of its own, or go on in writing.',
      microphone_missing: 'Connect one, or go on in writing.',
      microphone_busy: 'Close other programs that use it, then try again.',
      microphone_silent: 'See whether it is switched on, or choose another.',
      insecure_context: 'Open the page by https, or go on in writing.',
      agent_unreachable: 'See whether you are online, then try again.',
      connect_timeout: 'Try again in a moment.',
      connection_lost: 'See whether you are online, then try again.',
      auth_required: 'Sign in, or ask whoever runs this page.',
      agent_closed: 'Try again later, or ask whoever runs this page.',
      audio_unavailable: 'Use another browser, or go on in writing.',
      output_device_failed: 'You hear the agent where you did before. Choose another.',
      echo_suspected: 'Use headphones, or turn the sound down.',
      echo_risk: 'Use headphones with this speaker.',
    },
    silenced: 'Your browser keeps the agent silent.',
    act: { hear: 'Tap to hear', retry: 'Try again', type: 'Go on in writing' },
    putAway: 'Put away',
  },
};
