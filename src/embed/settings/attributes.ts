import { address } from './address';
import type { Attribute } from './Attribute';
import { choice } from './choice';
import { hosts } from './hosts';
import { json } from './json';
import { number } from './number';
import { onOff } from './onOff';
import type { Settings } from './Settings';
import { signedUrl } from './signedUrl';
import { text } from './text';

/** The one table of what `<parlando-agent>` can be told, by the name of the property. `attributeName` gives that of the attribute. */
export const attributes: { readonly [K in keyof Settings]: Attribute<Settings[K]> } =
  /* @__PURE__ */ (() => ({
    agentId: text(),
    origin: address('wss:', 'ws:', 'https:', 'http:'),
    signedUrl: signedUrl(),
    userId: text(),
    environment: text(),
    language: text(),
    dynamicVariables: json<Settings['dynamicVariables']>(undefined, 'variables', (value) =>
      /^(string|number|boolean)$/.test(typeof value),
    ),
    overridePrompt: text(),
    overrideFirstMessage: text(),
    overrideLanguage: text(),
    overrideVoiceId: text(),
    overrideSpeed: number(0.7, 5),
    overrideStability: number(0, 1),
    overrideSimilarityBoost: number(0, 1),
    overrideTextOnly: onOff(false),
    variant: choice('bubble', 'bar', 'full', 'inline'),
    placement: choice(
      'bottom-end',
      'bottom-start',
      'bottom',
      'top-end',
      'top-start',
      'top',
      'bottom-right',
      'bottom-left',
      'top-right',
      'top-left',
    ),
    open: onOff(false),
    alwaysOpen: onOff(false),
    dismissible: onOff(true),
    transcript: onOff(true),
    textInput: onOff(true),
    captions: choice('karaoke', 'captions', 'off'),
    visualizer: choice('orb', 'bars', 'wave', 'off'),
    microphoneMuting: onOff(true),
    pushToTalk: onOff(false),
    feedback: onOff(false),
    markdown: onOff(false),
    markdownLinks: hosts(),
    theme: choice('auto', 'light', 'dark'),
    direction: choice('auto', 'ltr', 'rtl'),
    strings: json<Settings['strings']>({}, 'words', isGroup),
    consent: text(),
    rememberConsent: onOff(false),
    resume: onOff(false),
    allowEvents: onOff(false),
    workletUrl: address('https:', 'http:'),
    workerUrl: address('https:', 'http:'),
    nonce: text(),
  }))();

/** The attribute of a property: `overrideVoiceId` is `override-voice-id`. */
export function attributeName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
