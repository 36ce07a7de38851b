import { ParlandoError } from '../ParlandoError';
import { microphoneForbidden, type PermissionPlatform } from './microphonePermission';

const cannotHear = 'The agent cannot hear you.';

/** What a failed `getUserMedia` means, in words. */
export function microphoneError(
  cause: unknown,
  platform: PermissionPlatform = globalThis as PermissionPlatform,
): ParlandoError {
  // By name alone: an error of another frame is of another class.
  switch ((cause as { name?: unknown } | null | undefined)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      if (microphoneForbidden(platform)) return forbiddenError(cause);
      return new ParlandoError(
        'microphone_denied',
        {
          what: 'The microphone was refused to this page.',
          why: cannotHear,
          remedy: "Allow the microphone in the browser's address bar and start again, or type instead.",
        },
        { details: undefined, cause },
      );
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new ParlandoError(
        'microphone_missing',
        {
          what: 'No microphone was found.',
          why: cannotHear,
          remedy: 'Connect one and start again, or type instead.',
        },
        { details: undefined, cause },
      );
    default:
      return new ParlandoError(
        'microphone_busy',
        {
          what: 'The microphone could not be opened.',
          why: cannotHear,
          remedy: 'Close other programs that use it and start again, or type instead.',
        },
        { details: undefined, cause, retryable: true },
      );
  }
}

function forbiddenError(cause: unknown): ParlandoError {
  return new ParlandoError(
    'microphone_blocked_by_policy',
    {
      what: 'A permissions policy keeps the microphone from this page.',
      why: cannotHear,
      remedy: 'Put allow="microphone" on its iframe, or allow it in its Permissions-Policy header.',
    },
    { details: undefined, cause },
  );
}

/** For a microphone that has given nothing but zeros for two seconds. `label` is the device's name. */
export function microphoneSilentError(label: string): ParlandoError<'microphone_silent'> {
  return new ParlandoError(
    'microphone_silent',
    {
      what: 'The microphone gives complete silence.',
      why: cannotHear,
      remedy: 'Look for a mute switch on it, or choose another one.',
    },
    { details: { label } },
  );
}

/** For a microphone that was there and is no more. */
export function microphoneLostError(): ParlandoError {
  return new ParlandoError(
    'microphone_missing',
    {
      what: 'The microphone was disconnected, or its permission was taken back.',
      why: cannotHear,
      remedy: 'Connect or allow it and start again, or type instead.',
    },
    { details: undefined },
  );
}

/** For a page that has no `navigator.mediaDevices` at all. */
export function insecureContextError(): ParlandoError {
  return new ParlandoError(
    'insecure_context',
    {
      what: 'This page may not use a microphone, because it was not loaded over a secure connection.',
      why: cannotHear,
      remedy: 'Open it over https or on localhost.',
    },
    { details: undefined },
  );
}
