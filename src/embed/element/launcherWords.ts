import type { Settings } from '../settings/Settings';

/** Every word of the button that opens the widget; `strings.launcher` takes their place. */
export interface LauncherWords {
  /** Names the widget. */
  name: string;
  /** On the button while no call goes on. */
  open: string;
  /** The same, where a reload has cut a call off. */
  goOn: string;
  /** While a call goes on behind it. */
  inCall: string;
  /** Takes the widget away, for those who do not see the cross. */
  close: string;
  loading: string;
  /** Where the widget could not be loaded. */
  failed: string;
  retry: string;
}

/** The words as the setting `strings` leaves them. */
export function wordsOf({ strings }: Settings): LauncherWords {
  const given = Object.entries(strings['launcher'] ?? {}).filter(([, word]) => typeof word === 'string');
  return { ...launcherWords, ...Object.fromEntries(given) };
}

export const launcherWords: LauncherWords = {
  name: 'Voice assistant',
  open: 'Talk to us',
  goOn: 'Go on where we left off',
  inCall: 'Call in progress',
  close: 'Close',
  loading: 'Loading',
  failed: 'This could not be loaded. Are you online?',
  retry: 'Try again',
};
