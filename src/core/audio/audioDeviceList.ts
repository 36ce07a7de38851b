/** Where sound comes from, and where it goes to. */
export type AudioDeviceKind = 'input' | 'output';

/** One microphone or one output. */
export interface AudioDeviceInfo {
  /** What to choose it by, good for this origin alone; '' stands for the system's default, whichever that is. */
  readonly id: string;
  /** Its name, in the browser's words; '' until the microphone is permitted. */
  readonly label: string;
  /** The same for all that is one piece of hardware; '' where the browser does not tell. */
  readonly groupId: string;
}

/** What a list is made of: a `MediaDeviceInfo` of the browser. */
export interface FoundDevice {
  readonly kind: string;
  readonly deviceId: string;
  readonly label: string;
  readonly groupId: string;
}

/**
 * What a user can choose among. Empty when there is no such device. Otherwise the first entry, its `id` '', is the
 * system's default, with the label and group of the device that is the default now; the real devices follow, each
 * once. Until the microphone is permitted the browser names none, and the first entry is all there is. Chromium's
 * `communications` device is left out: it is one of the others.
 */
export function audioDeviceList(found: readonly FoundDevice[], kind: AudioDeviceKind): AudioDeviceInfo[] {
  const own = found.filter((device) => device.kind === `audio${kind}`);
  // Browsers without an entry of its own for the default put the default first.
  const standard = own.find(({ deviceId }) => deviceId === 'default') ?? own[0];
  if (!standard) return [];
  const real = own.filter(({ deviceId }) => !['', 'default', 'communications'].includes(deviceId));
  // The browser's objects have accessors, which a spread would lose.
  return [standard, ...real].map(({ deviceId, label, groupId }, i) => ({
    id: i ? deviceId : '',
    label,
    groupId,
  }));
}
