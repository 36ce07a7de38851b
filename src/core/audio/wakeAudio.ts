/**
 * Has the browser start what plays and records, which takes Chromium a fifth of a second that the first audio context and the
 * first microphone would wait for. An element that plays nothing is asked to go to the default device: this needs no gesture, no
 * permission and no network, and nobody hears it.
 */
export async function wakeAudio(): Promise<void> {
  try {
    await new Audio().setSinkId('default');
  } catch {
    // Others have no such method, or know no device of that name; and where there is no page there is no sound.
  }
}
