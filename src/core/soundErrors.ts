import { ParlandoError } from './ParlandoError';

/** The context ran and its time stood still. */
export function audioStalled(): ParlandoError<'audio_stalled'> {
  return new ParlandoError(
    'audio_stalled',
    {
      what: 'The sound output stood still and was started anew.',
      why: 'The agent was not heard meanwhile.',
      remedy: 'Check the output device if it stays silent.',
    },
    { details: undefined, retryable: true },
  );
}

/** There is no context to be had, or none with worklets. */
export function audioUnavailable(): ParlandoError<'audio_unavailable'> {
  return new ParlandoError(
    'audio_unavailable',
    {
      what: 'There is no Web Audio here.',
      why: 'Without it there is neither microphone nor voice.',
      remedy: 'Open it over https, or set audio: false and type instead.',
    },
    { details: undefined },
  );
}

/** The user's microphone will hear the agent. */
export function echoRisk(deviceId: string): ParlandoError<'echo_risk'> {
  return new ParlandoError(
    'echo_risk',
    {
      what: 'The browser cancels the echo of the default output device only.',
      why: 'The agent may hear itself.',
      remedy: 'Use headphones, make this the default output device, or set halfDuplex.',
    },
    { details: { deviceId } },
  );
}

/** The sound stays where it was. */
export function outputDeviceFailed(deviceId: string, cause: unknown): ParlandoError<'output_device_failed'> {
  return new ParlandoError(
    'output_device_failed',
    {
      what: 'The output device cannot be used.',
      why: 'The sound stays where it was.',
      remedy: 'Choose another one.',
    },
    { details: { deviceId }, cause },
  );
}

/** A script of this package was not let in. @param url Undefined for a blob. */
export function scriptBlocked(url: string | undefined, cause: unknown): ParlandoError<'script_blocked'> {
  return new ParlandoError(
    'script_blocked',
    {
      what: `The browser did not load a script from ${url ?? 'a blob URL'}.`,
      why: 'Without it there is neither microphone nor voice.',
      remedy: `Check that script-src in the Content-Security-Policy allows ${
        url
          ? 'it, and that it is served as JavaScript'
          : 'blob:, or serve the files of parlando/worklets and set workletUrl'
      }.`,
    },
    { details: { url: url ?? 'blob:', directive: 'script-src' }, cause },
  );
}
