import { systemClock } from '../core/Clock';
import { guideGreeting } from './brain/guideGreeting';
import type { AgentOptions } from './AgentOptions';

type Plain =
  | 'port'
  | 'portTries'
  | 'allowOrigins'
  | 'outputFormat'
  | 'inputFormat'
  | 'firstMessage'
  | 'lockOverrides'
  | 'requireSignedUrl'
  | 'signedUrlLifeMs'
  | 'maxVoices'
  | 'leadMs'
  | 'eventIds'
  | 'pingEveryMs'
  | 'initiationMs'
  | 'toolTimeoutMs'
  | 'idleMs'
  | 'faults'
  | 'onLog'
  | 'clock'
  | 'random';

const defaults: Required<Pick<AgentOptions, Plain>> = {
  port: 8765,
  portTries: 1,
  allowOrigins: [],
  outputFormat: 'pcm_16000',
  inputFormat: 'pcm_16000',
  firstMessage: 'Hello. How can I help you?',
  lockOverrides: false,
  requireSignedUrl: false,
  signedUrlLifeMs: 15 * 60_000,
  maxVoices: 2,
  leadMs: 350,
  eventIds: 'turn',
  pingEveryMs: 2500,
  initiationMs: 10_000,
  toolTimeoutMs: 20_000,
  idleMs: 10 * 60_000,
  faults: {},
  onLog: () => undefined,
  clock: systemClock,
  random: Math.random,
};

/** Options in which every default that is a plain value has been filled in. */
export type SettledOptions = AgentOptions & Required<Pick<AgentOptions, Plain>>;

export function settleOptions(options: AgentOptions): SettledOptions {
  const isGuide = !options.brain && !options.llm;
  return { ...defaults, ...(isGuide && { firstMessage: guideGreeting }), ...options };
}
