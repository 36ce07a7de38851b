/**
 * True when the browser's echo cancellation does not know the sound that it should take away: Chromium's compares the
 * microphone with the default output, whatever device a page has chosen.
 *
 * @param deviceId Of the output; `''` is the default one.
 */
export function risksEcho(deviceId: string, echoCancellation: boolean, isChromium: boolean): boolean {
  return isChromium && echoCancellation && deviceId !== '' && deviceId !== 'default';
}
