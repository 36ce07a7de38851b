import type { ErrorCode, Messages } from '../../src/index';

/** Problems that only whoever builds the page can do something about: they are not shown to the user. */
type OfThePage = Extract<
  ErrorCode,
  | `tool_${string}`
  | `${string}_option`
  | 'already_started'
  | 'asset_missing'
  | 'callback_failed'
  | 'event_not_requested'
  | 'invalid_message'
  | 'message_too_large'
  | 'no_provider'
  | 'not_connected'
  | 'optional_missing'
  | 'override_refused'
  | 'part_missing'
  | 'recording_invalid'
  | 'script_blocked'
  | 'websocket_missing'
>;

type ForTheUser = Record<Exclude<ErrorCode, OfThePage>, string>;

/** A table in which nothing falls back on English: every word that a component can show to a user. */
export type EveryWord = Messages & { problem: { what: ForTheUser; remedy: ForTheUser } };
