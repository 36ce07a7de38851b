import type { SessionOptions } from '../../core/session/SessionOptions';

/** How the widget stands on the page. */
export type Variant = 'bubble' | 'bar' | 'full' | 'inline';

/** Where on the screen a bubble or a bar is. `start` and `end` follow the page's direction. */
export type Placement =
  | 'bottom-end'
  | 'bottom-start'
  | 'bottom'
  | 'top-end'
  | 'top-start'
  | 'top'
  | 'bottom-right'
  | 'bottom-left'
  | 'top-right'
  | 'top-left';

/** Values that the agent is told of at the start, by name. */
export type DynamicVariables = Record<string, string | number | boolean>;

/** Words of the widget, in the groups of `Messages`; `launcher` has those of the button that opens it. */
export type Strings = Record<string, unknown>;

/**
 * What the attributes of `<parlando-agent>` say, read and settled: each is there, with its default where nothing was given. Every
 * name is a property of the element too, and written with hyphens an attribute of it.
 */
export interface Settings {
  agentId: string | undefined;
  origin: string | undefined;
  /** With `http:` or `https:` the address that answers with a signed one. */
  signedUrl: SessionOptions['signedUrl'];
  userId: string | undefined;
  environment: string | undefined;
  language: string | undefined;
  dynamicVariables: DynamicVariables | undefined;
  overridePrompt: string | undefined;
  overrideFirstMessage: string | undefined;
  overrideLanguage: string | undefined;
  overrideVoiceId: string | undefined;
  overrideSpeed: number | undefined;
  overrideStability: number | undefined;
  overrideSimilarityBoost: number | undefined;
  overrideTextOnly: boolean;
  variant: Variant;
  placement: Placement;
  open: boolean;
  alwaysOpen: boolean;
  dismissible: boolean;
  transcript: boolean;
  textInput: boolean;
  captions: 'karaoke' | 'captions' | 'off';
  visualizer: 'orb' | 'bars' | 'wave' | 'off';
  microphoneMuting: boolean;
  pushToTalk: boolean;
  feedback: boolean;
  markdown: boolean;
  markdownLinks: readonly string[];
  theme: 'light' | 'dark' | 'auto';
  direction: 'ltr' | 'rtl' | 'auto';
  strings: Strings;
  consent: string | undefined;
  rememberConsent: boolean;
  resume: boolean;
  allowEvents: boolean;
  workletUrl: string | undefined;
  workerUrl: string | undefined;
  nonce: string | undefined;
}
