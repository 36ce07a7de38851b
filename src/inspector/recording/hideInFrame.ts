import { hideCredentials } from '../../core/session/log/hideCredentials';

/** The frame as it is, or written anew without the credentials that were in it. */
export function hideInFrame(frame: string): string {
  try {
    const body: unknown = JSON.parse(frame);
    const shown = JSON.stringify(body, hideCredentials);
    return shown === JSON.stringify(body) ? frame : shown;
  } catch {
    // What is no message has no names to go by, but may have addresses.
    return hideCredentials('', frame) as string;
  }
}
