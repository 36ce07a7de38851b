import { type ErrorCode, type ErrorDetails, ParlandoError } from '../ParlandoError';

/** For a microphone that has given nothing but zeros for two seconds. `label` is the device's name. */
export function microphoneSilentError(label: string): ParlandoError<'microphone_silent'> {
  return cannotHear(
    'microphone_silent',
    'The microphone is silent.',
    'Look for a mute switch, or choose another one.',
    { details: { label } },
  );
}

/** For a microphone that was there and is no more. */
export function microphoneLostError(): ParlandoError {
  return cannotHear(
    'microphone_missing',
    'The microphone was disconnected or forbidden.',
    'Connect or allow it, or choose another one.',
    { details: undefined },
  );
}

/** An error of the microphone: why it matters is always the same. */
export function cannotHear<C extends ErrorCode>(
  code: C,
  what: string,
  remedy: string,
  options: { details: ErrorDetails[C]; cause?: unknown; retryable?: boolean },
): ParlandoError<C> {
  return new ParlandoError(code, { what, why: 'The agent cannot hear you.', remedy }, options);
}
