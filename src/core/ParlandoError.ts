/** What each error code carries in `details`. */
export interface ErrorDetails {
  agent_closed: { closeCode: number; reason: string };
  agent_error: { errorType?: string; closeCode: number };
  agent_unreachable: { origin: string };
  already_started: { option: string };
  asset_missing: { url: string };
  audio_stalled: undefined;
  audio_unavailable: undefined;
  auth_required: undefined;
  callback_failed: { callback: string };
  connect_timeout: { timeoutMs: number };
  connection_lost: { closeCode: number };
  echo_risk: { deviceId: string };
  echo_suspected: undefined;
  event_not_requested: { event: string };
  insecure_context: undefined;
  invalid_message: { type?: string; path?: string };
  invalid_option: { option: string };
  message_too_large: { bytes: number; maxBytes: number };
  microphone_blocked_by_policy: undefined;
  microphone_busy: undefined;
  microphone_denied: undefined;
  microphone_missing: undefined;
  microphone_silent: { label: string };
  no_provider: { hook: string };
  not_connected: { status: string };
  optional_missing: { package: string };
  override_refused: { settings: string[] };
  output_device_failed: { deviceId: string };
  part_missing: { part: string };
  recording_invalid: { line: number };
  script_blocked: { url: string; directive: string };
  tool_duplicate: { tool: string };
  tool_failed: { tool: string; toolCallId: string };
  tool_parameters_invalid: { tool: string; toolCallId: string; fields: readonly string[] };
  tool_result_too_large: { tool: string; toolCallId: string; bytes: number; maxBytes: number };
  tool_timeout: { tool: string; toolCallId: string; timeoutMs: number };
  tool_unknown: { tool: string; toolCallId: string };
  websocket_missing: undefined;
}

/** Every code that a {@link ParlandoError} can have. */
export type ErrorCode = keyof ErrorDetails;

/** The three parts of every message: what happened, why it matters, what to do. */
export interface ErrorMessage {
  what: string;
  why: string;
  remedy: string;
}

/**
 * The one error class of this package. `code` is literal and narrows `details`; `message` says what happened, why it
 * matters and what to do, in that order; `parts` has the three apart, for a user interface.
 */
export class ParlandoError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ParlandoError';
  readonly code: C;
  readonly details: ErrorDetails[C];
  readonly parts: ErrorMessage;
  /** True when the same attempt may succeed later without anything being changed. */
  readonly retryable: boolean;

  constructor(
    code: C,
    parts: ErrorMessage,
    options: { details: ErrorDetails[C]; cause?: unknown; retryable?: boolean },
  ) {
    super(`${parts.what} ${parts.why} ${parts.remedy}`, { cause: options.cause });
    this.code = code;
    this.details = options.details;
    this.parts = parts;
    this.retryable = options.retryable ?? false;
  }

  /** Narrows by code: `if (error.is('connect_timeout')) error.details.timeoutMs`. */
  is<K extends ErrorCode>(code: K): this is ParlandoError<K> {
    const own: ErrorCode = this.code;
    return own === code;
  }
}

/** Turns whatever was thrown into an `Error`. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
