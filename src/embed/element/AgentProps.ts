import type { Settings } from '../settings/Settings';
import type { AgentEvents } from './AgentEvents';

/** `overrideVoiceId` as HTML has it: `override-voice-id`. */
type Hyphened<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphened<Rest>}`
  : '';

/** What an attribute takes: it is text. */
type InMarkup<T> = T extends boolean
  ? boolean | '' | 'true' | 'false'
  : T extends number
    ? number | string
    : T extends string
      ? T
      : string;

/** What `<parlando-agent>` takes in JSX and in templates: each setting by the name of its attribute or of its property. */
export type AgentProps = {
  [K in keyof Settings]?: Settings[K] | InMarkup<NonNullable<Settings[K]>> | undefined;
} & {
  [K in keyof Settings as Exclude<Hyphened<K>, K>]?: InMarkup<NonNullable<Settings[K]>> | undefined;
};

/** Its events as `addEventListener` names them. */
export type AgentEventMap = {
  [K in keyof AgentEvents as `parlando-${K}`]: CustomEvent<AgentEvents[K]>;
};

/** Its events as React 19 listens to them: `onparlando-call`. */
export type AgentListeners = {
  [K in keyof AgentEventMap as `on${K}`]?: ((event: AgentEventMap[K]) => void) | undefined;
};

/** Its events as Vue's typed templates name them: `onParlandoCall`, which is `@parlando-call`. */
export type AgentVueListeners = {
  [K in keyof AgentEventMap as `on${Camel<K>}`]?: ((event: AgentEventMap[K]) => void) | undefined;
};

type Camel<S extends string> = S extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Camel<Rest>}`
  : Capitalize<S>;
