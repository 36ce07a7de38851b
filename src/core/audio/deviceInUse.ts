import type { AudioDeviceInfo } from './audioDeviceList';

/**
 * The device that a choice comes to: the chosen one if it is in the list, else the one that is the system's default.
 * Undefined when there is none at all. Its `id` is '' when the browser does not tell which device is the default.
 */
export function deviceInUse(
  devices: readonly AudioDeviceInfo[],
  chosenId: string,
): AudioDeviceInfo | undefined {
  const [standard, ...real] = devices;
  return (
    real.find(({ id }) => id === chosenId) ??
    // Chromium calls the default "Default - Name"; a headset and its base can be of one group.
    real.find(({ groupId, label }) => groupId === standard?.groupId && standard.label.endsWith(label)) ??
    standard
  );
}

/** What tells a device in use from another. Undefined while the browser keeps names and ids from the page. */
export function deviceIdentity(device: AudioDeviceInfo | undefined): string | undefined {
  return device ? device.id || device.groupId + device.label || undefined : '';
}

/**
 * Whether the device in use has become another one, judged by two identities. What becomes known, as when the
 * microphone is first permitted, is no change.
 */
export function deviceChanged(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && before !== after;
}
