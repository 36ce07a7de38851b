import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { followPageKey } from './followPageKey';
import { type PressProps, pressProps } from './pressProps';
import { TalkKey } from './TalkKey';
import { type ConversationSource, useSession } from './useSession';

export interface PushToTalkOptions {
  /** A key that talks from anywhere on the page but fields to write in, as `event.code` or `event.key` name it: `KeyT`. */
  key?: string;
  /**
   * How long the microphone stays open after the release, in milliseconds, as the end of a word comes after the finger: up to five
   * times as long while the user still speaks. Default 200.
   */
  tailMs?: number;
}

export interface PushToTalk {
  /** True while it is held down. */
  pressed: boolean;
  /** For the button. Handlers of your own are to call these as well. */
  props: PressProps & { 'aria-pressed': boolean };
}

/**
 * Mutes the microphone but while a button or key is held down. It is let go by the pointer wherever that is, when the button loses
 * the focus, and when the page is left or hidden; then silence tells the agent that the user paused. While mounted it decides
 * whether the microphone is muted, and leaves it as it was. Renders when it is pressed and released.
 *
 * @example
 * const { pressed, props } = usePushToTalk({ key: 'KeyT' });
 * return <button {...props} style={{ touchAction: 'none' }}>{pressed ? 'Listening…' : 'Hold to talk'}</button>;
 */
export function usePushToTalk(
  { key, tailMs = 200 }: PushToTalkOptions = {},
  conversation?: ConversationSource,
): PushToTalk {
  const session = useSession('usePushToTalk()', conversation);
  const talk = useMemo(() => new TalkKey(session, tailMs), [session, tailMs]);
  useEffect(() => talk.start(), [talk]);
  useEffect(() => followPageKey(talk, key), [talk, key]);
  const { subscribe, get } = talk.pressed;
  const pressed = useSyncExternalStore(subscribe, get, () => false);
  const handlers = useMemo(() => pressProps(talk), [talk]);
  return { pressed, props: { ...handlers, 'aria-pressed': pressed } };
}
