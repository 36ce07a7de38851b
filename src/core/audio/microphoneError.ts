import { type ErrorCode, type ErrorDetails, ParlandoError } from '../ParlandoError';
import { microphoneForbidden, type PermissionPlatform } from './microphonePermission';

/** What a failed `getUserMedia` means, in words. */
export function microphoneError(
  cause: unknown,
  platform: PermissionPlatform = globalThis as PermissionPlatform,
): ParlandoError {
  // By name alone: an error of another frame is of another class.
  switch ((cause as { name?: unknown } | null | undefined)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return microphoneForbidden(platform)
        ? cannotHear(
            'microphone_blocked_by_policy',
            'A permissions policy refuses the microphone to this page.',
            'Put allow="microphone" on its iframe, or allow it in the Permissions-Policy header.',
            { details: undefined, cause },
          )
        : cannotHear(
            'microphone_denied',
            'The microphone was refused to this page.',
            "Allow it in the browser's address bar and start again, or type instead.",
            { details: undefined, cause },
          );
    case 'NotFoundError':
    case 'OverconstrainedError':
      return cannotHear(
        'microphone_missing',
        'No microphone was found.',
        'Connect one and start again, or type instead.',
        { details: undefined, cause },
      );
    default:
      return cannotHear(
        'microphone_busy',
        'The microphone could not be opened.',
        'Close other programs that use it and start again, or type instead.',
        { details: undefined, cause, retryable: true },
      );
  }
}

/** For a microphone that has given nothing but zeros for two seconds. `label` is the device's name. */
export function microphoneSilentError(label: string): ParlandoError<'microphone_silent'> {
  return cannotHear(
    'microphone_silent',
    'The microphone gives complete silence.',
    'Look for a mute switch, or choose another one.',
    { details: { label } },
  );
}

/** For a microphone that was there and is no more. */
export function microphoneLostError(): ParlandoError {
  return cannotHear(
    'microphone_missing',
    'The microphone was disconnected, or is no longer allowed.',
    'Connect or allow it and start again, or type instead.',
    { details: undefined },
  );
}

/** For a page that has no `navigator.mediaDevices` at all. */
export function insecureContextError(): ParlandoError {
  return cannotHear(
    'insecure_context',
    'Without a secure connection this page may not use a microphone.',
    'Open it over https or on localhost.',
    { details: undefined },
  );
}

function cannotHear<C extends ErrorCode>(
  code: C,
  what: string,
  remedy: string,
  options: { details: ErrorDetails[C]; cause?: unknown; retryable?: boolean },
): ParlandoError<C> {
  return new ParlandoError(code, { what, why: 'The agent cannot hear you.', remedy }, options);
}
