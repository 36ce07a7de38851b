/** Something that a conversation needs, or could use. */
export type Feature =
  | 'websocket'
  | 'secure_context'
  | 'microphone'
  | 'audio_output'
  | 'audio_worklet'
  | 'worker'
  | 'output_selection';

/** Something that is not here. */
export interface MissingFeature {
  feature: Feature;
  /** `text` and `voice` need it; without what is `optional` all works, less well or with less to choose from. */
  neededFor: 'text' | 'voice' | 'optional';
  /** Why it matters and what to do, for developers. */
  reason: string;
}

/** What can be done here. */
export interface Support {
  /** The user can talk and hear. */
  voice: boolean;
  /** The user can type and read. */
  text: boolean;
  missing: readonly MissingFeature[];
}

/** The parts of a platform that are looked at. */
interface Platform {
  WebSocket?: unknown;
  isSecureContext?: boolean;
  navigator?: { mediaDevices?: { getUserMedia?: unknown } };
  AudioContext?: { prototype: object };
  AudioWorkletNode?: unknown;
  Worker?: unknown;
  HTMLMediaElement?: { prototype: object };
}

/** Each feature, whom it serves, whether it is there, and the reason. In the order in which they are told. */
const FEATURES: readonly [Feature, MissingFeature['neededFor'], (platform: Platform) => boolean, string][] = [
  [
    'websocket',
    'text',
    ({ WebSocket }) => WebSocket !== undefined,
    'Nothing reaches the agent. In Node before version 22, give the class of the package "ws" to WebSocketTransport.',
  ],
  [
    'secure_context',
    'voice',
    ({ isSecureContext }) => isSecureContext === true,
    'Browsers give a microphone only to pages over https or on localhost. Serve this page so.',
  ],
  [
    'microphone',
    'voice',
    ({ navigator }) => navigator?.mediaDevices?.getUserMedia !== undefined,
    'The user cannot be heard: there is no getUserMedia. Let the user type, with microphone: false or audio: false.',
  ],
  [
    'audio_output',
    'voice',
    ({ AudioContext }) => AudioContext !== undefined,
    'The agent cannot be heard: there is no AudioContext. Use audio: false, or a newer browser.',
  ],
  [
    'audio_worklet',
    'voice',
    ({ AudioWorkletNode }) => AudioWorkletNode !== undefined,
    'Neither microphone nor voice works without AudioWorklet. Use audio: false, a secure context, or a newer browser.',
  ],
  [
    'worker',
    'optional',
    ({ Worker }) => Worker !== undefined,
    'Socket and sound run in the page, and wait for it when it is busy.',
  ],
  [
    'output_selection',
    'optional',
    ({ AudioContext, HTMLMediaElement }) =>
      [AudioContext, HTMLMediaElement].some((owner) => owner !== undefined && 'setSinkId' in owner.prototype),
    'The agent is heard on the default device alone: this browser lets a page choose no other.',
  ],
];

/**
 * Says what this browser can do. Looks, and touches nothing: no prompt, no context, no device. Safe on a server, where it says
 * that there is no voice. Whether the user will allow the microphone nobody can know before asking.
 */
export function isSupported(): Support {
  const platform = globalThis as Platform;
  const missing = FEATURES.filter(([, , isHere]) => !isHere(platform)).map(
    ([feature, neededFor, , reason]): MissingFeature => ({ feature, neededFor, reason }),
  );
  const lacks = (need: MissingFeature['neededFor']): boolean =>
    missing.some(({ neededFor }) => neededFor === need);
  const text = !lacks('text');
  return { voice: text && !lacks('voice'), text, missing };
}
