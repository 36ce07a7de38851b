import type { ParlandoError } from '../ParlandoError';
import { cannotHear } from './microphoneLoss';
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

/** For a page that has no `navigator.mediaDevices` at all. */
export function insecureContextError(): ParlandoError {
  return cannotHear(
    'insecure_context',
    'Without a secure connection this page may not use a microphone.',
    'Open it over https or on localhost.',
    { details: undefined },
  );
}
